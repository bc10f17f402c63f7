#include "flow/Signals.h"

using namespace clang;

namespace fearless::check {

/// The place's own name: its last field, or its variable.
static const ValueDecl *nameOf(const Place &P) {
  for (const Step &S : llvm::reverse(P.Path))
    if (S.K == Step::Kind::Field)
      return S.Field;
  return P.Var;
}

static bool isDoubleChecked(const Effect &E, EffectBook &Book) {
  return llvm::any_of(Book.checksOf(E.In).Doubles, [&](const DoubleCheck &D) {
    return nameOf(D.What) == nameOf(E.What) &&
           (E.At == D.First || E.Through == D.First || E.At == D.Again || E.Through == D.Again ||
            E.At == D.Written);
  });
}

/// The semaphores and the like on which the function that makes the access orders itself, in a loop
/// around it (`Reads`) or behind it. Not conditions, which wake nobody who does not sleep yet.
static llvm::SmallVector<const ValueDecl *, 2> handovers(const Effect &E, bool Reads,
                                                         EffectBook &Book) {
  llvm::SmallVector<const ValueDecl *, 2> Found;
  const FunctionFacts *F = Book.facts().of(E.In);
  if (!F)
    return Found;
  std::optional<Point> Here;
  for (unsigned B = 0; B < F->Blocks.size(); ++B)
    for (unsigned I = 0; I < F->Blocks[B].Facts.size(); ++I) {
      const Fact &One = F->Blocks[B].Facts[I];
      if (const auto *A = std::get_if<Access>(&One); A && A->At == E.At)
        Here = Point{B, I};
      if (const auto *T = std::get_if<Tests>(&One); T && T->At == E.At)
        Here = Point{B, I};
    }
  for (unsigned B = 0; Here && B < F->Blocks.size(); ++B)
    for (unsigned I = 0; I < F->Blocks[B].Facts.size(); ++I) {
      const auto *S = std::get_if<Synchronises>(&F->Blocks[B].Facts[I]);
      if (!S || !S->On.isKnown() || S->Polls)
        continue;
      bool Before = (B == Here->Block && I < Here->Index) || F->reaches(B, Here->Block);
      bool Behind = (B == Here->Block && I > Here->Index) || F->reaches(Here->Block, B);
      if (Reads ? Before : Behind)
        Found.push_back(nameOf(S->On));
    }
  return Found;
}

/// Whether the value is handed over: the writer releases what the reader has to acquire first.
static bool isHandedOver(const Effect &Read, const Effect &Write, EffectBook &Book) {
  auto Theirs = handovers(Write, false, Book);
  return !Theirs.empty() && llvm::any_of(handovers(Read, true, Book), [&](const ValueDecl *D) {
    return llvm::is_contained(Theirs, D);
  });
}

static Signal told(const Effect &Read, const Effect &Write, QualType T, EffectBook &Book) {
  if (Write.U != Use::Write || Write.Assumed || Read.Lock != Protection::None ||
      Write.Lock != Protection::None)
    return Signal::None;
  bool Selects = Read.For == Effect::Decides::Element && !Write.Steps && T->isIntegerType();
  if ((Read.For != Effect::Decides::Loop && !Selects) || isHandedOver(Read, Write, Book))
    return Signal::None;
  return Selects ? Signal::Selects : Signal::Polled;
}

Signal signalBetween(const Effect &A, const Effect &B, EffectBook &Book) {
  if (isDoubleChecked(A, Book) || isDoubleChecked(B, Book))
    return Signal::DoubleChecked;
  QualType T = typeOf(A.What);
  if (T.isNull() || !T->isScalarType() || A.Later || B.Later)
    return Signal::None;
  if (T.isVolatileQualified() && !A.Assumed && !B.Assumed)
    return Signal::Volatile;
  Signal S = told(A, B, T, Book);
  return S != Signal::None ? S : told(B, A, T, Book);
}

const SplitUpdate *splitAt(const Effect &E, EffectBook &Book) {
  if (!E.Update)
    return nullptr;
  for (const SplitUpdate &S : Book.checksOf(E.In).Splits)
    if (S.Changed == E.At)
      return &S;
  return nullptr;
}

bool losesUpdate(const Effect &A, const Effect &B, EffectBook &Book) {
  const SplitUpdate *First = splitAt(A, Book), *Second = splitAt(B, Book);
  return (First && Second) || (First && First->K == SplitUpdate::Kind::Recomputed && B.Update) ||
         (Second && Second->K == SplitUpdate::Kind::Recomputed && A.Update);
}

} // namespace fearless::check
