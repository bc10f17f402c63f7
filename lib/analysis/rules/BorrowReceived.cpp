// A part of rule `borrow`: a channel whose two ends stay in one function. What is sent through it
// may be received after what it refers to has died.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// Whether an end of a channel crosses that this function has made.
bool isOwnChannel(const FunctionView &V, const Crossing &C) {
  const TypeModel *Known = V.Facts.models().type(C.Type->getAsCXXRecordDecl());
  return Known && (Known->Kind == TypeKind::Sender || Known->Kind == TypeKind::ThreadValue) &&
         C.What.R == Place::Root::Variable && isOwn(C.What.Var, V.F.Function) &&
         !isa<ParmVarDecl>(C.What.Var);
}

/// Where the other end of the channel is used behind `From`; nothing when it is not.
static std::optional<SourceLocation> usedBehind(const FunctionView &V, const Place &Through,
                                                const Fact *From) {
  llvm::SmallVector<Point, 8> Behind;
  for (unsigned B = 0; B < V.F.Blocks.size(); ++B)
    for (unsigned I = 0; I < V.F.Blocks[B].Facts.size(); ++I)
      if (&V.F.Blocks[B].Facts[I] == From)
        Behind.push_back({B, I + 1});
  std::optional<SourceLocation> Used;
  follow(V.F, std::move(Behind), [&](const Fact &One, Point) {
    Effects Here;
    V.Effects.ofFact(One, Protection::None, V.F.Function, Here);
    for (const Effect &E : Here.Accesses)
      if (E.What.R == Place::Root::Variable && E.What.Var == Through.Var &&
          !overlaps(E.What, Through))
        Used = E.Through.isValid() ? E.Through : E.At;
    const auto *R = std::get_if<Revives>(&One); // each turn of a loop has a channel of its own
    bool Anew = R && R->Declares && R->What == Place::variable(Through.Var);
    return Used ? Way::Arrives : Anew ? Way::Ends : Way::GoesOn;
  });
  return Used;
}

void BorrowReceived(const FunctionView &V, SpawnId Id, Report &Out) {
  const Spawn &S = V.F.spawn(Id);
  for (const std::vector<Crossing> *Some : {&S.Crossings, &S.Inner})
    for (const Crossing &C : *Some) {
      bool Borrows = C.K != Crossing::Kind::Copy && C.K != Crossing::Kind::Move &&
                     C.What.R == Place::Root::Variable && storageOf(C.What) == Storage::Frame &&
                     isOwn(C.What.Var, V.F.Function);
      if (!Borrows)
        continue;
      std::optional<SourceLocation> Dies, Used;
      V.eachEnd(C.What.Var, [&](const Threads::State &Now, const Fact &One) {
        if (!Now.Running[Id.Index] || Used)
          return;
        Dies = std::get<StorageEnds>(One).At;
        Used = usedBehind(V, S.Through, &One);
      });
      if (!Used)
        continue;
      std::string Name = spelled(C.What), Whole = spelled(wholeOf(C.What));
      Finding F = finding(msg::borrowReceived, C.At, Name);
      F.Strength = Proof::NotEstablished;
      note(F, msg::borrowSentHere, S.At);
      note(F, msg::borrowDiesFirst, *Dies, Whole);
      note(F, msg::borrowReceivedHere, *Used);
      note(F, msg::borrowFixSend, C.At, Whole);
      Out.add(std::move(F));
    }
}

} // namespace fearless::check
