// Who runs what, holding which locks: the functions of a unit as they are run on the ways that lead
// to them from the unit's entries, with every place named as the entry names it.
//
//   struct Cache { void put() { lock_guard l(mu_); trim(); }  void trim() { ... } };
//   int main() { Cache c; std::thread t([&] { c.put(); }); c.trim(); t.join(); }
//
//   main                                  driver
//   the closure                           thread
//   Cache::put, for c                     thread
//   Cache::trim, for c, holding c.mu_     thread
//   Cache::trim, for c                    driver, while the thread runs
//
// Term: *activation*, one way in which a function is run (an activation record without values).
#pragma once

#include "flow/NetLocks.h"
#include "flow/Threads.h"
#include "flow/Wrappers.h"
#include <deque>

namespace fearless::check {

/// Which thread runs an activation.
struct Runner {
  enum class Kind : unsigned char {
    Caller, // whatever thread calls it: a function that others may call, and no call is seen
    Driver, // the thread of a function that starts threads itself: main
    Thread, // the body of a spawn
  };
  Kind K = Kind::Caller;
  const clang::FunctionDecl *Root = nullptr; // the entry that led here
  const clang::FunctionDecl *Body = nullptr; // Thread: what it runs
  const clang::FunctionDecl *Starter = nullptr;
  clang::SourceLocation Start; // Thread: where it is started
  bool Several = false;        // Thread: more than one of them may run at once
  bool Driven = false;         // the root starts the threads itself
  /// The bodies of the threads that were started on the way here and may still run.
  llvm::SmallVector<const clang::FunctionDecl *, 2> Meanwhile;
  friend bool operator==(const Runner &, const Runner &) = default;
};

/// Whether the two may run at the same time.
bool mayRunAtOnce(const Runner &A, const Runner &B);

struct Activation {
  const FunctionFacts *F = nullptr;
  const Activation *Caller = nullptr; // the activation that calls it or starts its thread, if any
  const Activation *Maker = nullptr;  // of a closure: the activation that it was made in
  const Spawn *Started = nullptr;     // the body of this spawn of Caller
  clang::SourceLocation At;           // the call, or where the thread is started
  Place Object;                       // *this, in the entry's names
  std::vector<Place> Arguments;       // what each parameter refers to or holds a copy of
  /// Closures that were handed over for a parameter.
  llvm::SmallVector<std::pair<unsigned, const clang::CXXRecordDecl *>, 1> Callables;
  Runner By;
  HeldLocks::State Locks;     // held at its beginning
  std::optional<Place> Alone; // an object that is still being built, or that is known here only
  unsigned Depth = 0;         // calls below the entry
  bool CalledBack = false;    // a closure, called through the member that it was stored in

  /// `P`, a place of the function, in the entry's names; what is private to this function, and
  /// what cannot be named there, keeps its name.
  Place named(const Place &P) const;
};

/// Whether the thread works on the object whose member function starts it: `[this]`.
bool startsOnObject(const Spawn &S);

/// Whether the function that makes the closure hands it to unseen code that calls it at once:
/// `std::for_each(b, e, [&](int n) {...})`.
bool isCalledOnTheSpot(const MakesClosure &L, const FunctionFacts &F);

/// What holds at a fact of an activation.
struct Moment {
  const Activation &In;
  const HeldLocks::State &Locks; // in the entry's names
  Runner By;
  std::optional<Place> Alone;
  bool Ordered = false; // the thread has waited for another one by now, with no lock held
};

class ActivationBook {
public:
  ActivationBook(FactBook &Facts, EffectBook &Effects, WrapperBook &Wrappers)
      : Facts(Facts), Effects_(Effects), Wrappers(Wrappers) {}

  /// Calls `Visit` for every fact of every activation that concerns locks.
  void eachFact(llvm::function_ref<void(const Moment &, const Fact &)> Visit);

  /// Whether the function's facts are visited by eachFact: it takes locks or uses what they guard.
  bool isVisited(const clang::FunctionDecl *F) const {
    const FunctionFacts *Body = Facts.of(F);
    return Body && Concerned.count(Body->Function);
  }

  /// Whether nobody but the function that declares it, and what that calls, can reach the variable.
  bool isPrivate(const clang::VarDecl *V);

private:
  struct Walk;
  using Starts =
      llvm::SmallVector<std::pair<const clang::FunctionDecl *, const clang::FieldDecl *>, 2>;
  void findEntries();
  void add(Activation A);
  bool isCalled(const clang::FunctionDecl *F) const;
  bool isGivenAway(const clang::VarDecl *V, const FunctionFacts &F);
  const Starts &startsOf(const clang::FunctionDecl *F);
  void enter(const Moment &Now, const Fact &One);
  void enterCall(const Moment &Now, const Call &C);
  void enterCallback(const Moment &Now, const CallsBack &C);
  std::optional<Activation> called(const Moment &Now, const Call &C);
  void enterThread(const Moment &Now, SpawnId Id);
  void enterClosure(const Moment &Now, const clang::CXXRecordDecl *Closure);
  void replayFacts(const Activation &A,
                   llvm::function_ref<void(const Moment &, const Fact &)> Visit);

  FactBook &Facts;
  EffectBook &Effects_;
  WrapperBook &Wrappers;
  std::deque<Activation> All;
  llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<const Activation *, 4>> Of;
  llvm::DenseSet<const clang::FunctionDecl *> Concerned;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Starts>> Started;
  llvm::DenseMap<const clang::VarDecl *, bool> Private;
  bool Found = false;
};

} // namespace fearless::check
