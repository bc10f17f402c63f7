// Rule `held-across-wait`: a thread waits for another one while it holds a lock that the other one
// needs (clippy's await_holding_lock; Core Guidelines CP.22 for unknown code under a lock).
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

static Finding headline(const HeldWait &W, const std::string &Lock) {
  switch (W.K) {
  case HeldWait::Kind::Joins:
    return finding(W.Shown ? msg::waitJoin : msg::waitJoinUnseen, W.At, Lock);
  case HeldWait::Kind::Receives:
    return finding(W.Shown ? msg::waitResult : msg::waitResultUnseen, W.At, Lock);
  case HeldWait::Kind::Sleeps:
    return finding(W.Shown ? msg::waitSleep : msg::waitSleepUnseen, W.At, spelled(W.On), Lock);
  }
}

void HeldAcrossWait(const UnitView &V, Report &Out) {
  for (const HeldWait &W : V.Waits.all()) {
    std::string Lock = lockName(W.Held.What.Lock)->getNameAsString();
    Finding F = headline(W, Lock);
    note(F, msg::waitHeld, W.Held.What.At, Lock);
    for (SourceLocation At : W.Calls)
      note(F, msg::waitCall, At);
    if (W.Shown) {
      note(F, msg::waitNeeds, W.Needs, Lock);
      if (W.Start.isValid())
        note(F, msg::waitThread, W.Start);
      if (W.Wakes.isValid())
        note(F, msg::waitWakes, W.Wakes);
    } else {
      F.Strength = Proof::NotEstablished;
    }
    note(F, msg::waitFix, W.At, Lock);
    Out.add(std::move(F));
  }
}

} // namespace fearless::check
