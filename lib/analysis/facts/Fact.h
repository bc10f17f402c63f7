// What happens in a function, as plain data in execution order: what the judgements and the rules
// read instead of the AST. A fact knows no rule.
#pragma once

#include "facts/Place.h"
#include "facts/SyncFacts.h"
#include "model/Model.h"
#include "support/Id.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Type.h"
#include <string>
#include <variant>
#include <vector>

namespace fearless::check {

using SpawnId = Id<struct SpawnTag>;

enum class Use : unsigned char { Read, Write };

/// `x = 1;` writes x, `f(x)` reads it, `v.push_back(1)` writes v.
struct Access {
  Place What;
  Use U;
  clang::SourceLocation At;
  bool Assumed = false; // by a callee that could not be seen and that takes it as `T &` or `T *`
  bool Shallow = false; // of a container's own state, not of its elements: v.size()
  bool Probes = false; // asks a smart pointer or handle whether it is empty: `if (p)`, p == nullptr
  bool Alone = false;  // is allowed only while nobody else uses it, lock or no lock: get_mut()
  bool Ends = false;   // destroys it: `delete p`, `u.reset()`
  bool Moves = false;  // moves its value away: `T(std::move(x))`
  bool Atomic = false; // by a function that synchronises on it: std::atomic_load(&p)
  bool Steps = false;  // makes its new value from its old one: ++n, n += 2
  /// What is a stand-in for state that this function keeps to itself: localtime
  const clang::FunctionDecl *Hidden = nullptr;
};

/// A spawn happens; see FunctionFacts::spawn.
struct SpawnFact {
  SpawnId Id;
};

/// `t.join()`: the threads behind the handle have ended. `Detaches`: `t.detach()`.
struct Join {
  Place Handle;
  SpawnId Direct; // `std::thread(f).join()`: the spawn itself, when the handle has no name
  clang::SourceLocation At;
  enum class Kind : unsigned char { Joins, Terminates, Detaches } K = Kind::Joins;
  bool AtDeath = false;  // by the handle's destructor: nothing happens when it was moved from
  bool Discards = false; // an unnamed handle that should have been kept: `std::async(f);`
  bool Meant = false;    // Discards: `(void)std::async(f);`
  bool Tested = false;   // below a question to the handle: `if (t.joinable())`
  SpawnId Spares = {};   // `t = std::thread(g);`: all threads of t but this one
  bool Again = false;    // the handle can be asked again: future.wait()
  bool Each = false;     // behind a loop that joins every element of the handle's container
};

/// `threads.push_back(std::move(t))`, `u = std::move(t)`: `To` now stands for the threads of
/// `From`.
struct HandleMoves {
  Place From, To;
  bool Swaps = false; // From stands for those of To, then; said once of each pair
};

/// A handle leaves the function or reaches code that may join it: `return t;`, `pool.add(move(t))`.
struct HandleEscapes {
  Place Handle;
  SpawnId Direct;
  clang::SourceLocation At;
  enum class Way : unsigned char { Returned, Passed } How = Way::Returned;
  const clang::FunctionDecl *To = nullptr; // Passed: the callee
  unsigned Argument = 0;
};

/// `m.with([](int &value) {...})`: the closure's parameters refer to what `Lock` guards.
struct LendsGuarded {
  const clang::CXXRecordDecl *Closure;
  Place Lock;
  clang::SourceLocation At;
};

/// `spawn([s = std::move(s)] {...})`, `tx.send(std::move(v))`: the value has left for another
/// thread; `flush(std::move(guard))`: a guard has, for another owner.
struct Departs {
  Place What;
  clang::SourceLocation At;
  SpawnId Into;          // invalid: through a transfer such as a channel
  bool InCallee = false; // into a thread, by a function that is called
  bool Guard = false;    // a guard, and with it the lock
};

/// A place has a fresh value again: its declaration is reached, `x = ...`, `x.clear()`.
struct Revives {
  Place What;
  bool Declares = false; // a new variable, not a new value of the old one
  bool Swaps = false;    // the value is that of a handle it was swapped with: see HandleMoves
};

/// A reference, pointer, view or iterator starts to look at storage that a lock guard protects:
/// `auto &item = guard->front();`, `p = &*guard;`, `return *guard;`.
struct Loan {
  enum class Way : unsigned char { Binds, Assigns, Collects, Iterates, Returns };
  Way How;
  Place Holder; // who looks; unknown for Returns
  Place Target; // what at: guardOf(Target) is the guard, a temporary one when its root is
  Place Lock;   // what the guard locks, where it is known
  clang::SourceLocation At;
};

/// One full expression makes two guards of one lock: `sort(m.lock()->begin(), m.lock()->end())`.
struct LocksTwice {
  Place Lock;
  clang::SourceLocation First, At;
};

/// A lock is taken; `Guard` holds it until it dies, null for a bare `m.lock()`.
struct Acquire {
  Place Lock;
  const clang::VarDecl *Guard = nullptr;
  clang::SourceLocation At;
  bool Shared = false;   // for reading, beside others: std::shared_lock
  bool Adopts = false;   // was taken before, by a bare lock(): std::adopt_lock
  bool Tries = false;    // does not wait for it: try_lock
  bool Required = false; // by the callers: a lock assertion, an attribute, a guard as a parameter
  unsigned With = 0; // Together with others, deadlock-free: how many came before it at this place
};
struct Release {
  Place Lock;
  const clang::VarDecl *Guard = nullptr; // set: releases what the guard holds
  clang::SourceLocation At;
  bool Moves = false; // to another guard: `auto other = std::move(guard);`
  bool Waits = false; // and takes it again: `ready.wait(guard)`
};

/// The storage of a local ends: its scope is left.
struct StorageEnds {
  const clang::VarDecl *Var;
  clang::SourceLocation At;
};

/// A call of a function; its effects are its body's, with these names for its parameters.
struct Call {
  const clang::FunctionDecl *Callee;
  Place Object;                 // `*this` of the callee
  std::vector<Place> Arguments; // what each parameter refers to or holds a copy of
  clang::SourceLocation At;
  std::vector<Place> Moved = {}; // what each parameter was moved out of
  std::vector<std::pair<unsigned, unsigned>> Handed =
      {};               // closures: argument, FunctionFacts::Handed
  bool Perhaps = false; // one of several that a virtual call or a function pointer may mean
  SpawnId Result = {};  // the handle that the call returns, if it starts a thread
  bool Starts = false;  // a thread that goes on running is a spawn of the caller, too
};

/// A function keeps what a parameter holds for later: `queue_.push_back(std::move(job));`.
struct Keeps {
  Place What, Into;
  bool Channel = false; // Into is the sending end of one
};

/// A closure is made here; it may be called later: its body is part of what this function does.
struct MakesClosure {
  const clang::CXXRecordDecl *Closure;
  bool Stored = false; // in a variable: when it is called is told by Call facts, or not known
  bool Erased = false; // in another object, such as a std::function: who calls it is not known
};

/// `f()` of a callable that this function was given.
struct Invokes {
  const clang::ParmVarDecl *What;
};

/// The thread orders itself after another one: an atomic load, a condition wait, a blocking get.
struct Synchronises {
  clang::SourceLocation At;
  bool Polls = false; // an atomic's, or a condition's: it may go on without the other thread
  Place On = {};      // what it waits for or tells others by: a semaphore, an atomic
};

/// `return p;` of a pointer or view, or of a reference: what it looks at.
struct Returns {
  Place Target;
  clang::SourceLocation At;
};

using Fact =
    std::variant<Access, Returns, SpawnFact, Join, HandleMoves, HandleEscapes, Departs, Revives,
                 Loan, LocksTwice, Acquire, Release, StorageEnds, Call, MakesClosure, Invokes,
                 Keeps, LendsGuarded, Synchronises, Identifies, Tests, Remembers, AtomicOperation,
                 Sleeps, Wakes, Compares, CallsBack, Waits, Fulfils>;

/// One thing that goes with the callable into the thread.
struct Crossing {
  enum class Kind : unsigned char {
    Copy,      // `[x]`, an argument `x`
    Move,      // `[x = std::move(x)]`, an argument `std::move(x)`
    Reference, // `[&x]`, `std::ref(x)`
    Pointer,   // a pointer, view or iterator by value: What is the place that it looks at
    This,      // `[this]`, `&C::f, this`
  };
  /// `Inner`: `Inside` is a value that holds a reference to `What`.
  enum class Source : unsigned char { Capture, ImplicitCapture, Argument, Callable, Inner };
  Kind K;
  Source From;
  Place What;                               // what is copied, moved or borrowed
  clang::QualType Type;                     // of the value that the thread receives
  const clang::ValueDecl *Inside = nullptr; // its name in the thread's body
  std::string Name;                         // in the user's words
  clang::SourceLocation At;
};

/// A call that runs a callable on another thread, or that sends a value which refers to something
/// to the threads that take it out of a channel or a locked queue (`Through`).
struct Spawn {
  const SpawnModel *Model;
  clang::SourceLocation At;
  const clang::FunctionDecl *Body = nullptr;     // what the thread runs; null when it is not seen
  const clang::CXXRecordDecl *Closure = nullptr; // when the callable is a lambda
  clang::SourceLocation DefaultCapture;          // the `&` of `[&]`, when it is written here
  bool Mutable = false;                          // the lambda may change its copies
  Place Object;                                  // what `this` is in Body
  std::vector<Crossing> Crossings;
  std::vector<Crossing> Inner; // what the values that cross refer to: `Report r{total}; [r] {...}`
  clang::QualType Callable;    // the callable's own type
  clang::SourceLocation CallableAt;
  Place Handle;               // where its handle is stored at first, when it is
  clang::QualType HandleType; // null for a spawn without a handle
  bool InLoop = false;        // the same statement can start a second thread
  bool Indexed = false;       // Many: each call gets a number of its own, from a first to a last
  bool Many = false;          // the call starts several at once: a parallel algorithm
  bool Demand = false;        // no thread: the call asks for a value that could go to one
  bool Derived = false;       // started by a function that is called here
  const clang::FunctionDecl *Starter = nullptr; // Derived: that function
  bool Synchronises = false;  // its body, which is not seen, orders it against others
  bool InInitialiser = false; // of a member, before the constructor's body
  Place Through;              // where a value is sent: the sender, or the lock around a queue
  bool Channel = false;       // Through has another end, which is another place of one variable
  bool Supposed = false;      // Through: nobody is seen who takes it out
  bool Within = false;        // Through: nobody but this function can take it out
  SpawnId Consumer = {};      // Through: the thread that does, if it is one

  /// Whether it starts no thread, but is what another one gets.
  bool isSent() const { return Through.isKnown(); }
};

} // namespace fearless::check
