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
void tellSendRemedy(Finding &F, SourceLocation At, const Verdict &Why, const Report &Out) {
  const Reason *Culprit = culprit(Why);
  Reason::Kind K = Culprit ? Culprit->K : Reason::Kind::Unseen;
  const NamedDecl *Member = Out.culpritMember(Why);
  SourceLocation Inside = Member ? Member->getLocation() : At;
  bool Number = Culprit && !Culprit->Type.isNull() && Culprit->Type->isArithmeticType();
  std::string T = Culprit && !Culprit->Type.isNull() ? Out.name(Culprit->Type) : std::string();
  switch (K) {
  case Reason::Kind::SharedMutable:
    if (Culprit->Type->isArrayType()) // a Mutex holds a value that can be returned
      break;
    return void(note(F, msg::sendFixShared, Inside, T));
  case Reason::Kind::Pointee: // of a reference, a view or a unique owner
    return void(Number ? note(F, msg::sendFixNumber, Inside, T)
                       : note(F, msg::sendFixLocked, Inside));
  case Reason::Kind::Unsynchronised:
  case Reason::Kind::OneThread:
    return void(note(F, msg::sendFixLocked, Inside));
  case Reason::Kind::Mutable:
    return void(note(F, Number ? msg::sendFixMutableNumber : msg::sendFixMutable, Inside,
                     Out.name(Culprit->Member), T));
  case Reason::Kind::Guard:
    return void(note(F, msg::sendFixLock, At));
  case Reason::Kind::ThreadBound:
    return void(note(F, msg::sendFixStay, At));
  case Reason::Kind::NegativeTag:
    return void(Culprit->M == Marker::Sync ? note(F, msg::sendFixLocked, At)
                                           : note(F, msg::sendFixStay, At));
  case Reason::Kind::RawPointer:
    return void(note(F, msg::sendFixPointer, At));
  case Reason::Kind::Erased:
    return void(note(F, msg::sendFixErased, At));
  case Reason::Kind::OpenClass:
    return void(note(F, Culprit->M == Marker::Sync ? msg::sendFixBaseSync : msg::sendFixBase, At));
  default:
    break;
  }
  note(F, msg::sendFixOther, At);
}

} // namespace fearless::check
