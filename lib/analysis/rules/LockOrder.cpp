// Rule `lock-order`: locks are taken in an order, or by a thread, that makes threads wait for each
// other for ever (no rustc error: it does not look for deadlocks; Core Guidelines CP.21).
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// `mutex_`, or `Document::mutex_` where another lock has the same name.
static std::string nameOf(const Place &Lock, const Place &Beside) {
  const ValueDecl *Mine = lockName(Lock), *Other = lockName(Beside);
  bool Ambiguous = Mine != Other && Mine->getName() == Other->getName();
  const auto *Class = Ambiguous ? dyn_cast<CXXRecordDecl>(Mine->getDeclContext()) : nullptr;
  return (Class ? Class->getNameAsString() + "::" : "") + Mine->getNameAsString();
}

/// The lock that a step takes and the one that it holds, in the user's words.
static std::pair<std::string, std::string> namesIn(const LockStep &S) {
  if (lockName(S.Entry) == lockName(S.Held.What.Lock) && !(S.Entry == S.Held.What.Lock))
    return {spelled(S.Entry), spelled(S.Held.What.Lock)};
  return {nameOf(S.Entry, S.Held.What.Lock), nameOf(S.Held.What.Lock, S.Entry)};
}

/// Where the held lock was taken, and how the program gets from there to the other one.
static void tellHeld(Finding &F, const LockStep &S, size_t Calls) {
  note(F, S.Held.What.Shared ? msg::orderHeldShared : msg::orderHeld, S.Held.What.At,
       namesIn(S).second);
  for (SourceLocation At : llvm::ArrayRef(S.Calls).take_front(Calls))
    note(F, msg::orderCall, At);
}

static void tellThread(Finding &F, const LockStep &S) {
  if (S.By.K == Runner::Kind::Thread)
    note(F, msg::orderThread, S.By.Start);
}

/// Where one step is left: two locks that one function takes can be taken together.
static void tellRemedy(Finding &F, const LockStep &S) {
  auto [Taken, Held] = namesIn(S);
  bool Together = S.Calls.empty() && S.Taken.Guard && S.Held.What.Guard && S.Beside.isKnown() &&
                  S.Taken.Lock.isKnown() && !S.Taken.Shared && !S.Held.What.Shared &&
                  isBasicLockable(S.Taken.Lock) && isBasicLockable(S.Beside);
  if (S.CalledBack.isValid())
    note(F, msg::orderFixBack, S.CalledBack, Held);
  else if (Together)
    note(F, msg::orderFixBoth, S.Held.What.At, spelled(S.Beside), spelled(S.Taken.Lock));
  else
    note(F, msg::orderFixOrder, S.Taken.At, Taken, Held);
}

static Finding cycle(const Deadlock &D) {
  const LockStep &S = *D.Steps.front();
  auto [Taken, Held] = namesIn(S);
  bool Back = S.CalledBack.isValid();
  SourceLocation At = Back ? S.CalledBack : S.Taken.At;
  std::string Threads = std::to_string(D.Steps.size());
  Finding F = D.Steps.size() > 2 ? finding(msg::orderCycleLong, At, Taken, Held, Threads)
              : Back             ? finding(msg::orderCycleBack, At, Taken, Held)
                                 : finding(msg::orderCycle, At, Taken, Held);
  tellHeld(F, S, S.Calls.size());
  if (Back)
    note(F, msg::orderTakenIn, S.Taken.At, Taken);
  tellThread(F, S);
  for (const LockStep *Other : llvm::ArrayRef(D.Steps).drop_front()) {
    auto [Second, First] = namesIn(*Other);
    note(F, msg::orderMeanwhile, Other->Held.What.At, First);
    for (SourceLocation At : Other->Calls)
      note(F, msg::orderCall, At);
    note(F, msg::orderThen, Other->Taken.At, Second, Other->In->F->Function->getNameAsString());
    tellThread(F, *Other);
  }
  tellRemedy(F, S);
  return F;
}

/// One step that is enough: the lock that is taken is held by the same thread.
static Finding again(const Deadlock &D) {
  const LockStep &S = *D.Steps.front();
  std::string Name = namesIn(S).first;
  bool Upgrade = D.Reason == Deadlock::Why::Upgrade;
  if (S.Calls.empty()) {
    Finding F = finding(Upgrade ? msg::orderUpgrade : msg::orderAgain, S.Taken.At, Name);
    tellHeld(F, S, 0);
    tellThread(F, S);
    note(F, Upgrade ? msg::orderFixUpgrade : msg::orderFixAgain, S.Taken.At, Name);
    return F;
  }
  bool Back = S.CalledBack.isValid();
  SourceLocation At = Back ? S.CalledBack : S.Calls.back();
  Finding F = finding(Upgrade ? msg::orderUpgradeCall
                      : Back  ? msg::orderAgainBack
                              : msg::orderAgainCall,
                      At, Name);
  tellHeld(F, S, 0);
  for (SourceLocation Call : S.Calls)
    if (Call != At)
      note(F, msg::orderCall, Call);
  note(F, msg::orderTakenIn, S.Taken.At, Name);
  tellThread(F, S);
  if (Back)
    note(F, msg::orderFixBack, At, Name);
  else
    note(F, Upgrade ? msg::orderFixUpgrade : msg::orderFixAgain, At, Name);
  return F;
}

static Finding instances(const Deadlock &D) {
  const LockStep &S = *D.Steps.front();
  auto [Taken, Held] = namesIn(S);
  Finding F = finding(msg::orderInstances, S.Taken.At, Taken, Held);
  tellHeld(F, S, S.Calls.size());
  tellRemedy(F, S);
  return F;
}

static Finding left(const Deadlock &D) {
  std::string Name = spelled(D.Kept.Lock);
  Finding F = finding(msg::orderLeft, D.Way, Name);
  note(F, msg::orderHeld, D.Kept.At, Name);
  if (D.Next != D.Kept.At)
    note(F, msg::orderNext, D.Next);
  if (!isBasicLockable(D.Kept.Lock))
    note(F, msg::orderFixReturn, D.Way, Name);
  else
    note(F, D.Kept.Shared ? msg::orderFixLeftShared : msg::orderFixLeft, D.Kept.At, Name);
  return F;
}

void LockOrder(const UnitView &V, Report &Out) {
  for (const Deadlock &D : V.Locking.all()) {
    Finding F;
    switch (D.Reason) {
    case Deadlock::Why::Cycle:
      F = cycle(D);
      break;
    case Deadlock::Why::Again:
    case Deadlock::Why::Upgrade:
      F = again(D);
      break;
    case Deadlock::Why::Instances:
      F = instances(D);
      break;
    case Deadlock::Why::Left:
      F = left(D);
      break;
    }
    if (!D.Shown)
      F.Strength = Proof::NotEstablished;
    Out.add(std::move(F));
  }
}

} // namespace fearless::check
