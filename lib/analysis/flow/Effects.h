// What a function does to storage that its caller can see, through everything it calls and every
// closure it makes: reads, writes, joins. The caller renames it into its own terms.
//
//   void bump(Counter &c) { ++c.n; }     effects: write c.n
//   bump(total);                         in the caller: write total.n
#pragma once

#include "flow/Checks.h"
#include "flow/HeldLocks.h"
#include "llvm/ADT/DenseMap.h"

namespace fearless::check {

/// An access that a function makes, or a function that it calls, as its callers know it.
struct Effect : Access { // to a parameter, a captured variable, `this`, or a global
  const clang::FunctionDecl *In = nullptr; // the function that contains it
  clang::SourceLocation Through = {};      // the call by which this function does it, if any
  Protection Lock = Protection::None;      // whether some lock is held there
  bool ByThread = false;                   // by a thread that the function starts
  /// What the value that is read decides: when a loop ends, which element is used.
  enum class Decides : unsigned char { Nothing, Loop, Element } For = Decides::Nothing;
  bool Later = false;  // by a closure that is made there, whoever calls it
  bool Update = false; // a store to an atomic, or a change of one
};

/// A callable parameter is called, perhaps under a lock.
struct Invocation {
  const clang::ParmVarDecl *What;
  Protection Lock;
};

struct Effects {
  std::vector<Effect> Accesses;
  std::vector<Invocation> Invoked;
  std::vector<Place> Joined; // handles that are joined on some path
  bool Synchronises = false; // orders itself against another thread somewhere
  bool Identifies = false;   // asks somewhere which thread it is
  bool Locks = false;        // takes a lock somewhere
};

class NetLockBook;

/// The effects of functions, computed on demand and kept. Recursion is cut at the function that is
/// being computed, and then computed once more with what the first round found.
class EffectBook {
public:
  explicit EffectBook(FactBook &Facts);
  ~EffectBook();

  FactBook &facts() { return Facts; }
  NetLockBook &netLocks() { return *Net; }
  bool sees(const clang::FunctionDecl *F) { return F && Facts.of(F); }
  /// Empty when no body is seen.
  const Effects &of(const clang::FunctionDecl *F);

  /// The effects of one fact of a function in that function's terms: an access is its own, a call
  /// has its callee's. `Lock` says whether a lock is held at the fact.
  void ofFact(const Fact &F, Protection Lock, const clang::FunctionDecl *In, Effects &Out);

  /// The closures that `F` makes only to have them called under a lock, by the functions it hands
  /// them to: `locked(m, [&] { ++n; })`.
  using Protections = llvm::DenseMap<const clang::CXXRecordDecl *, Protection>;
  Protections protectedClosures(const FunctionFacts &F);

  /// What `F` checks before it acts; nothing when no body is seen.
  const Checks &checksOf(const clang::FunctionDecl *F);

private:
  std::unique_ptr<Effects> compute(const FunctionFacts &F);

  FactBook &Facts;
  std::unique_ptr<NetLockBook> Net;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Effects>> Known, Previous;
  std::vector<const clang::FunctionDecl *> Computed; // since the outermost function was asked for
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Checks>> Checked;
  unsigned Depth = 0;
  bool Cut = false; // a recursion was met
  bool SecondRound = false;
};

/// A callee's place in its caller's terms; nothing for what is private to the call.
std::optional<Place> inCaller(const Call &C, const Place &P);

/// `P`, a place in the body that `S` runs, in the terms of the function that spawns it; nothing for
/// what is private to the thread.
std::optional<Place> inSpawner(const Spawn &S, const Place &P);

/// The crossing of `S` through which its body reaches `P`; null when it needs none (a global).
const Crossing *crossingOf(const Spawn &S, const Place &P);

/// Whether the variable is declared in `F` itself: a local or a parameter.
bool isOwn(const clang::VarDecl *V, const clang::FunctionDecl *F);

} // namespace fearless::check
