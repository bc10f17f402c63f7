// Rule `shared-static`: a global, static local or static member that a thread reaches and that is
// neither const, nor thread_local, nor synchronised (rustc E0277 on statics, E0133 on static mut;
// Core Guidelines CP.2, I.2). Shown when two sides reach it at once and one writes.
#include "flow/Repeats.h"
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

static llvm::StringRef kindOf(const VarDecl *V) {
  if (V->isStaticLocal())
    return "static local";
  return V->isStaticDataMember() ? "static member" : "global";
}

/// Whether nobody can write the variable, so that sharing it needs Sync only.
static bool isReadOnly(const VarDecl *V, const FunctionView &View) {
  QualType T = V->getASTContext().getBaseElementType(V->getType());
  if (!T.isConstQualified())
    return false;
  if (T->isPointerType()) // `constexpr const char *name = "...";`: what it points to is read only
    return T->getPointeeType().isConstQualified() || T->isFunctionPointerType();
  return View.Types.judge(Marker::Sync, T).A != Answer::No || View.Facts.isConstant(V);
}

static bool isUnprotected(const Place &P, const FunctionView &V) {
  return P.R == Place::Root::Variable && P.Var->hasGlobalStorage() &&
         P.Var->getTSCSpec() == TSCS_unspecified && !P.Var->getType()->isReferenceType() &&
         !isReadOnly(P.Var, V) && !V.isSynchronised(P);
}

namespace {
struct Statics {
  const FunctionView &V;
  Report &Out;
  llvm::SmallPtrSet<const VarDecl *, 4> Told;

  void demonstrated(const Conflict &C);
  void reached(SpawnId Id, const ThreadUse &U);
  void repeated(SpawnId Id, const ThreadUse &U);
  Finding headline(const Effect &E, const Crossing *Via);
  void finish(Finding F, const Effect &E);
  void remedyHidden(Finding &F, const Effect &E);
};

/// At the access, or where the thread gets at the variable: its argument, or a call in its body.
Finding Statics::headline(const Effect &E, const Crossing *Via) {
  const VarDecl *Var = E.What.Var;
  if (E.Hidden)
    return finding(msg::hiddenReached, E.At, Out.name(E.Hidden));
  SourceLocation At = Via ? Via->At : E.Through.isValid() ? E.Through : E.At;
  Finding F = finding(msg::staticReached, At, kindOf(Var).str(), Out.name(Var));
  if (At != E.At)
    note(F, msg::staticAccess, E.At);
  return F;
}

/// The state has no name: what can be changed is the call.
void Statics::remedyHidden(Finding &F, const Effect &E) {
  const FunctionModel *Model = V.Facts.models().function(E.Hidden, FunctionKind::HiddenState);
  if (Model && !Model->Instead.empty())
    note(F, msg::hiddenFixInstead, E.At, Model->Instead);
  else
    note(F, msg::hiddenFixLock, E.At);
}

void Statics::finish(Finding F, const Effect &E) {
  const VarDecl *Var = E.What.Var;
  if (Told.insert(Var); E.Hidden) {
    remedyHidden(F, E);
    return Out.add(std::move(F));
  }
  QualType T = Var->getType().getUnqualifiedType();
  note(F, msg::staticDeclared, Var->getLocation(), Out.name(Var), Out.name(T));
  if (FixItHint Edit = makeThreadLocal(Var, V); !Edit.isNull()) {
    note(F, msg::staticFixScratch, Var->getLocation());
    F.Remedy.push_back(Edit);
  } else if (T->isArithmeticType()) {
    note(F, msg::staticFixAtomic, Var->getLocation(), Out.name(T));
    if (FixItHint Edit = makeAtomic(Var, V, Out); !Edit.isNull())
      F.Remedy.push_back(Edit);
  } else
    note(F, msg::staticFix, Var->getLocation(), Out.name(T));
  Out.add(std::move(F));
}

void Statics::demonstrated(const Conflict &C) {
  const ThreadUse &Side = C.Thread.What.U == Use::Write || !C.Other ? C.Thread : *C.Other;
  const Effect &First = Side.What;
  const VarDecl *Var = First.What.Var;
  if (!isUnprotected(First.What, V) || Told.count(Var))
    return;
  Finding F = headline(First, Side.Via);
  // to order two threads somehow is not to keep them apart in a function that they do not know
  if (C.Guessed || (C.Ordered && !(First.Hidden && C.Other)))
    F.Strength = Proof::NotEstablished;
  note(F, msg::staticThread, V.F.spawn(C.Thread.By).At);
  if (!C.Other)
    note(F, msg::staticMeanwhile, C.Here.Through.isValid() ? C.Here.Through : C.Here.At);
  else if (C.Other->By == C.Thread.By)
    note(F, V.F.spawn(C.Other->By).Many ? msg::staticParallel : msg::staticTurns,
         V.F.spawn(C.Other->By).At);
  else
    note(F, msg::staticSecond, V.F.spawn(C.Other->By).At);
  const Effect &Second = !C.Other ? C.Here : &Side == &C.Thread ? C.Other->What : C.Thread.What;
  if (Second.At != First.At && Second.Hidden)
    note(F, msg::hiddenOther, Second.At, Out.name(Second.Hidden));
  else if (Second.At != First.At && (C.Other || Second.Through.isValid()))
    note(F, msg::staticOther, Second.At);
  finish(std::move(F), First);
}

void Statics::reached(SpawnId Id, const ThreadUse &U) {
  const VarDecl *Var = U.What.What.Var;
  if (!isUnprotected(U.What.What, V) || Told.count(Var) ||
      (U.What.Hidden && (U.What.U == Use::Read || U.What.Lock == Protection::Locked)))
    return; // a lock is all that can be put around such state
  Finding F = headline(U.What, U.Via);
  F.Strength = Proof::NotEstablished;
  note(F, msg::staticThread, V.F.spawn(Id).At);
  finish(std::move(F), U.What);
}

/// The function is called again while the thread runs that its first call has started.
void Statics::repeated(SpawnId Id, const ThreadUse &U) {
  bool Shown = U.What.U == Use::Write && !U.What.Assumed && U.What.Lock == Protection::None &&
               isUnprotected(U.What.What, V) && !Told.count(U.What.What.Var) &&
               (U.What.Hidden || !V.Effects.of(V.F.spawn(Id).Body).Synchronises);
  std::optional<Repeat> Twice =
      Shown ? repeatOf(V.F.Function, V.F.spawn(Id), V.Facts, V.Effects) : std::nullopt;
  if (!Twice)
    return;
  Finding F = headline(U.What, U.Via);
  note(F, msg::staticThread, V.F.spawn(Id).At);
  note(F, msg::staticFirst, Twice->First, Out.name(V.F.Function));
  note(F, msg::staticAgain, Twice->Second, Out.name(V.F.Function));
  finish(std::move(F), U.What);
}
} // namespace

void SharedStatic(const FunctionView &V, Report &Out) {
  Statics S{V, Out, {}};
  for (const Conflict &C : V.signals()) // rule weak-sync tells it
    if (const Place &P = C.Thread.What.What; P.R == Place::Root::Variable && !C.Guessed)
      S.Told.insert(P.Var);
  for (const Conflict &C : V.conflicts())
    if (V.Discipline.isBreach(C)) // rule guarded-by knows the lock
      S.Told.insert(C.Thread.What.What.Var);
    else if (C.Thread.What.What.R == Place::Root::Variable)
      S.demonstrated(C);
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I)
    for (const ThreadUse &U : V.threadUses()[I])
      if (U.What.What.R == Place::Root::Variable && V.atExit().Running[I] && !V.F.Spawns[I].Demand)
        S.repeated({I}, U);
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I)
    for (const ThreadUse &U : V.threadUses()[I])
      if (!V.F.Spawns[I].Demand)
        if (U.What.What.R == Place::Root::Variable)
          S.reached({I}, U);
}

} // namespace fearless::check
