#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// An atomic, whatever it holds, or a name that a model gives to a plain type: pthread_once_t.
static bool isForSharing(QualType T, const Models &M) {
  auto Says = [](const TypeModel *Known) {
    return Known && (Known->Kind == TypeKind::Atomic || Known->Kind == TypeKind::Lock);
  };
  for (QualType Named = T; const auto *Alias = Named->getAs<TypedefType>();
       Named = Alias->desugar())
    if (Says(M.type(modelName(*Alias->getDecl()))))
      return true;
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  return Known && Known->Kind == TypeKind::Atomic;
}

bool synchronises(FactBook &Facts, TypeJudge &Types, const Place &P) {
  if (P.R == Place::Root::Variable && Facts.models().isSynchronised(P.Var))
    return true;
  Place Prefix = P;
  while (true) {
    QualType T = typeOf(Prefix);
    bool Inside = llvm::none_of(llvm::ArrayRef<Step>(P.Path).drop_front(Prefix.Path.size()),
                                [](const Step &S) { return S.K == Step::Kind::Deref; });
    if (!T.isNull() && Inside && isForSharing(T, Facts.models()))
      return true;
    if (!T.isNull() && !T->isDependentType() && !T->isVoidType() && !T->isFunctionType()) {
      // as a reference: an interface has no state of its own, but what implements it may
      QualType Lent = Facts.context().getLValueReferenceType(T.getUnqualifiedType());
      if (Types.judge(Marker::SelfSync, Lent).yes())
        return true;
    }
    if (Prefix.Path.empty())
      return false;
    Prefix.Path.pop_back();
  }
}

FunctionView::FunctionView(const FunctionFacts &F, FactBook &Facts, EffectBook &Effects,
                           const WrapperBook &Wrappers, const LockDiscipline &Discipline,
                           TypeJudge &Types)
    : F(F), Facts(Facts), Effects(Effects), Wrappers(Wrappers), Discipline(Discipline),
      Types(Types), Tokens(F, Effects), Live(solve(Tokens, F, Tokens.start())),
      Exit(Live.AtEntry[F.Exit]), Uses(check::threadUses(F, Effects)) {
  auto Exempt = [&](const Place &P) { return synchronises(Facts, Types, P); };
  auto Tells = [&](const Effect &A, const Effect &B) {
    return signalBetween(A, B, Effects) != Signal::None;
  };
  Clashes = check::conflicts(F, Effects, Exempt,
                             [&](const Effect &A, const Effect &B) { return !Tells(A, B); });
  Signals = check::conflicts(
      F, Effects, [](const Place &) { return false; },
      [&](const Effect &A, const Effect &B) {
        return Tells(A, B) ? !Exempt(A.What) && !Exempt(B.What) : losesUpdate(A, B, Effects);
      });
  dropExplained();
  for (const Spawn &S : F.Spawns)
    for (const std::vector<Crossing> *Some : {&S.Crossings, &S.Inner})
      for (const Crossing &C : *Some)
        if (C.What.R == Place::Root::Variable)
          Ends[C.What.Var];
  if (!Ends.empty())
    eachFact([&](const Threads::State &Now, const Fact &One) {
      const auto *E = std::get_if<StorageEnds>(&One);
      if (!E)
        return;
      if (auto Borrowed = Ends.find(E->Var); Borrowed != Ends.end())
        Borrowed->second.push_back({Now, &One});
    });
}

/// What a signal is to order does not race once the signal is right: it is one defect.
void FunctionView::dropExplained() {
  llvm::erase_if(Clashes.All, [&](const Conflict &C) {
    return llvm::any_of(Signals.All, [&](const Conflict &S) {
      bool SameSides = S.Thread.By == C.Thread.By && S.Other.has_value() == C.Other.has_value() &&
                       (!S.Other || S.Other->By == C.Other->By);
      return SameSides && !S.Guessed && !S.Thread.What.Update;
    });
  });
}

void FunctionView::eachEnd(
    const VarDecl *Var,
    llvm::function_ref<void(const Threads::State &, const Fact &)> Visit) const {
  if (auto Known = Ends.find(Var); Known != Ends.end())
    for (const End &E : Known->second)
      Visit(E.Before, *E.At);
}

void FunctionView::eachFact(
    llvm::function_ref<void(const Threads::State &, const Fact &)> Visit) const {
  Threads Copy = Tokens;
  replay(Copy, F, Live, [&](const Threads::State &S, const Fact &One, Point) { Visit(S, One); });
}

bool FunctionView::isSynchronised(const Place &P) const { return synchronises(Facts, Types, P); }

static const FieldDecl *handleField(const Spawn &S) {
  return S.Handle.R == Place::Root::This && !S.Handle.Path.empty() ? S.Handle.Path[0].Field
                                                                   : nullptr;
}

/// Whether the destructor's body joins what stands in the field.
static bool joinsInBody(const CXXDestructorDecl *Destructor, const FieldDecl *Field,
                        EffectBook &Effects) {
  const FunctionFacts *Body = Effects.facts().of(Destructor);
  check::Effects Done;
  for (unsigned B = 0; Body && B < Body->Blocks.size(); ++B)
    for (const Fact &One : Body->Blocks[B].Facts)
      if (const auto *J = std::get_if<Join>(&One); !J || !J->AtDeath) // members die behind it
        Effects.ofFact(One, Protection::None, Destructor, Done);
  return llvm::any_of(Done.Joined, [&](const Place &P) {
    return P.R == Place::Root::This && !P.Path.empty() && P.Path[0].Field == Field;
  });
}

bool FunctionView::joinedByMember(SpawnId Id) const {
  const FieldDecl *Field = handleField(F.spawn(Id));
  if (!Field || !Facts.joinsAtDestruction(Field->getType()))
    return false;
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  const CXXDestructorDecl *Destructor = Class ? Class->getDestructor() : nullptr;
  if (!Destructor || Destructor->isImplicit() || Destructor->isDefaulted())
    return true;
  return Facts.of(Destructor) && !joinsInBody(Destructor, Field, Effects);
}

Answer FunctionView::joinedByOwner(SpawnId Id) const {
  const FieldDecl *Field = handleField(F.spawn(Id));
  if (!Field)
    return Answer::No;
  if (Facts.joinsAtDestruction(Field->getType()))
    return Answer::Yes;
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  const CXXDestructorDecl *Destructor = Class ? Class->getDestructor() : nullptr;
  if (!Destructor || Destructor->isImplicit() || Destructor->isDefaulted())
    return Answer::No;
  if (!Facts.of(Destructor))
    return Answer::Unknown;
  return joinsInBody(Destructor, Field, Effects) ? Answer::Yes : Answer::No;
}

bool FunctionView::terminatesAfter(const Fact &One, SpawnId Id) const {
  for (const Block &B : F.Blocks) {
    bool Behind = false;
    for (const Fact &Next : B.Facts) {
      Behind |= &Next == &One;
      const auto *J = std::get_if<Join>(&Next);
      if (!Behind)
        continue;
      if (const auto *C = std::get_if<Call>(&Next)) { // a destructor: it may join
        check::Effects Done;
        Effects.ofFact(*C, Protection::None, F.Function, Done);
        if (llvm::any_of(Done.Joined, [&](const Place &P) { return Tokens.standsFor(P, Id); }))
          return false;
      }
      if (J && J->AtDeath && J->K == Join::Kind::Terminates && Tokens.standsFor(J->Handle, Id))
        return true;
      bool LeavesScope = std::holds_alternative<StorageEnds>(Next) || (J && J->AtDeath) ||
                         std::holds_alternative<Release>(Next) ||
                         std::holds_alternative<Call>(Next);
      if (!LeavesScope)
        return false;
    }
    if (Behind)
      return false;
  }
  return false;
}

} // namespace fearless::check
