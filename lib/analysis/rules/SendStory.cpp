// Rule `send`: the two accesses that show a conflict, and what to do instead.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// Both sides of a conflict on what `Id` is handed.
void tellConflict(Finding &F, const Conflict &X, SpawnId Id, const FunctionFacts &Facts) {
  auto Use_ = [&](const Effect &E) {
    if (E.U == Use::Write)
      note(F, msg::sendThreadWrites, E.At, spelled(E.What));
    else
      note(F, msg::sendThreadReads, E.At, spelled(E.What));
  };
  Use_(X.Thread.What);
  if (X.Other) {
    SpawnId Second = X.Thread.By == Id ? X.Other->By : X.Thread.By;
    note(F, msg::sendOtherThread, Facts.spawn(Second).At);
    Use_(X.Other->What);
  } else if (X.Here.U == Use::Write) {
    note(F, msg::sendMeanwhileWrites, X.Here.At, spelled(X.Here.What));
  } else {
    note(F, msg::sendMeanwhileReads, X.Here.At, spelled(X.Here.What));
  }
}

/// The way out that fits the culprit at the end of the chain.
void tellSendRemedy(Finding &F, SourceLocation At, const Verdict &Why) {
  Reason::Kind Leaf = Why.Because.empty() ? Reason::Kind::Unseen : Why.Because.back().K;
  switch (Leaf) {
  case Reason::Kind::SharedMutable:
  case Reason::Kind::Unsynchronised:
  case Reason::Kind::Mutable:
    note(F, msg::sendFixGuard, At);
    return;
  case Reason::Kind::RawPointer:
    note(F, msg::sendFixPointer, At);
    return;
  case Reason::Kind::Erased:
    note(F, msg::sendFixErased, At);
    return;
  case Reason::Kind::OpenClass:
    note(F, Why.Because.back().M == Marker::Sync ? msg::sendFixBaseSync : msg::sendFixBase, At);
    return;
  default:
    note(F, msg::sendFixOther, At);
  }
}

} // namespace fearless::check
