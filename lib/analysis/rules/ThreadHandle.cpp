// Rule `thread-handle`: a handle that dies while its thread runs ([thread.thread.destr]: the
// program is terminated), a task whose result is thrown away ([futures.async]: its destructor
// waits), a thread that joins itself, one that starts before the fields it uses are built (Core
// Guidelines CP.23, CP.25, C.13).
#include "flow/Repeats.h"
#include "flow/SpentHandles.h"
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

namespace {
struct HandleDeaths {
  const FunctionView &V;
  Report &Out;
  llvm::SmallVector<unsigned, 4> Told; // spawns

  void died(const Threads::State &Now, const Join &J);
  void diedAtOnce(SpawnId Id, const Join &J);
  bool isMovedAway(const Place &Handle) const;
  unsigned joins(SpawnId Id) const;
};

/// Whether the function moves the handle somewhere: it may be empty when it dies.
bool HandleDeaths::isMovedAway(const Place &Handle) const {
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *H = std::get_if<HandleMoves>(&One))
        for (const Place &P : {H->From, H->Swaps ? H->To : H->From})
          if (isWithin(P, Handle) || isWithin(Handle, P))
            return true;
  return false;
}

/// How many statements join or detach the handle: several are a sign that every path has its own.
/// With none, the thread of any path is left alone.
unsigned HandleDeaths::joins(SpawnId Id) const {
  llvm::SmallVector<SourceLocation, 4> At; // one statement may hold in several places
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *J = std::get_if<Join>(&One);
          J && !J->AtDeath && V.standsFor(J->Handle, Id) && !llvm::is_contained(At, J->At))
        At.push_back(J->At);
      else if (const auto *C = std::get_if<Call>(&One)) {
        Effects Done;
        V.Effects.ofFact(*C, Protection::None, V.F.Function, Done);
        if (llvm::any_of(Done.Joined, [&](const Place &P) { return V.standsFor(P, Id); }))
          At.push_back(C->At);
      }
  return At.size();
}

void HandleDeaths::diedAtOnce(SpawnId Id, const Join &J) {
  if (J.K == Join::Kind::Terminates) {
    Finding F = finding(msg::handleDiesAtOnce, V.F.spawn(Id).At);
    note(F, msg::handleFixKeep, V.F.spawn(Id).At);
    Out.add(std::move(F));
  } else if (J.Discards && (!J.Meant || V.F.spawn(Id).InLoop)) { // tasks of a loop, one by one
    Finding F = finding(msg::handleDiscarded, V.F.spawn(Id).At);
    note(F, msg::handleFixDiscarded, V.F.spawn(Id).At);
    Out.add(std::move(F));
  }
}

void HandleDeaths::died(const Threads::State &Now, const Join &J) {
  if (!J.AtDeath)
    return;
  if (J.Direct.isValid())
    return diedAtOnce(J.Direct, J);
  if (J.K != Join::Kind::Terminates || J.Handle.R != Place::Root::Variable)
    return;
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I) {
    const Spawn &S = V.F.Spawns[I];
    bool Open = Now.Running[I] && !Now.Detached[I] && !Now.Returned[I] && !Now.Unproven[I];
    if (!Open || SpawnId{I} == J.Spares || !V.standsFor(J.Handle, {I}) || isMovedAway(J.Handle) ||
        llvm::is_contained(Told, I))
      continue;
    unsigned Joins = joins({I});
    // not: the way out of a failing assertion
    bool Sure = (Now.Surely[I] || Joins == 0) && !J.At.isMacroID();
    if (!Sure && Joins > 1)
      continue;
    Told.push_back(I);
    std::string Name = spelled(J.Handle);
    Finding F = !Sure                ? finding(msg::handleMayDie, J.At, Name)
                : J.Spares.isValid() ? finding(msg::handleReplaced, J.At, Name)
                                     : finding(msg::handleDies, J.At, Name);
    if (!Sure)
      F.Strength = Proof::NotEstablished;
    note(F, msg::handleStarts, S.At);
    note(F, msg::handleFixJoin, J.Handle.Var->getLocation());
    Out.add(std::move(F));
  }
}

/// The thread's own body joins it.
void joinsItself(const FunctionView &V, SpawnId Id, Report &Out) {
  const Spawn &S = V.F.spawn(Id);
  const FunctionFacts *Body = S.Handle.isKnown() ? V.Facts.of(S.Body) : nullptr;
  for (unsigned B = 0; Body && B < Body->Blocks.size(); ++B)
    for (const Fact &One : Body->Blocks[B].Facts) {
      const auto *J = std::get_if<Join>(&One);
      const auto *C = std::get_if<Call>(&One);
      Effects Done;
      if (J || C)
        V.Effects.ofFact(One, Protection::None, S.Body, Done);
      bool Own = llvm::any_of(Done.Joined, [&](const Place &P) {
        std::optional<Place> Here = inSpawner(S, P);
        return Here && *Here == S.Handle;
      });
      if (!Own)
        continue;
      Finding F = finding(msg::handleSelf, J ? J->At : C->At, spelled(S.Handle));
      if (V.Effects.of(S.Body).Identifies)
        F.Strength = Proof::NotEstablished; // it may ask first whether it is that thread
      note(F, msg::handleStarts, S.At);
      note(F, msg::handleFixSelf, S.At);
      return Out.add(std::move(F));
    }
}

/// A member function that starts the thread of a handle member is called twice.
void startsTwice(const FunctionView &V, SpawnId Id, Report &Out) {
  const Spawn &S = V.F.spawn(Id);
  const Threads::State &End = V.atExit();
  const CXXRecordDecl *Type = S.HandleType.isNull() ? nullptr : S.HandleType->getAsCXXRecordDecl();
  const HandleModel *Model = Type ? V.Facts.models().handle(Type) : nullptr;
  bool Member = S.Handle.R == Place::Root::This && S.Handle.Path.size() == 1 &&
                S.Handle.Path[0].Field && !isa<CXXConstructorDecl>(V.F.Function) &&
                S.Handle.Path[0].Field->getType()->getAsCXXRecordDecl() == Type; // no vector
  bool Always = End.Surely[Id.Index] && !End.Detached[Id.Index] && !End.Unproven[Id.Index];
  if (!Member || !Always || !Model || Model->AtDestruction != HandleModel::Death::Terminates)
    return;
  auto IsHandle = [&](const Place &P) { return P == S.Handle; };
  const Effects &Mine = V.Effects.of(V.F.Function);
  if (llvm::any_of(Mine.Joined, IsHandle) ||
      llvm::any_of(Mine.Accesses, [&](const Effect &E) { return E.Probes && IsHandle(E.What); }))
    return; // it joins the old one, or asks whether there is one
  std::optional<Repeat> Twice = repeatOn(V.F.Function, S, V.Facts, V.Effects);
  if (!Twice)
    return;
  Finding F = finding(msg::handleReplaced, S.At, spelled(S.Handle));
  note(F, msg::handleFirst, Twice->First, Out.name(V.F.Function));
  note(F, msg::handleAgain, Twice->Second, Out.name(V.F.Function));
  note(F, msg::handleFixFirst, S.At);
  Out.add(std::move(F));
}

/// A member's initialiser starts a thread on `this`; members declared behind it are built later.
void startsTooEarly(const FunctionView &V, SpawnId Id, Report &Out) {
  const Spawn &S = V.F.spawn(Id);
  const FieldDecl *Handle = S.Handle.R == Place::Root::This && S.Handle.Path.size() == 1
                                ? S.Handle.Path[0].Field
                                : nullptr;
  if (!Handle || !S.InInitialiser || V.joinedByMember(Id))
    return; // rule borrow says the same of the end of the object, with the same remedy
  for (const ThreadUse &U : V.threadUses()[Id.Index]) {
    const Place &P = U.What.What;
    const FieldDecl *Field =
        P.R == Place::Root::This && !P.Path.empty() ? P.Path[0].Field : nullptr;
    if (!Field || Field->getParent() != Handle->getParent() ||
        Field->getFieldIndex() <= Handle->getFieldIndex())
      continue;
    Finding F = finding(msg::handleTooEarly, S.At, Out.name(Field));
    note(F, msg::handleUses, U.What.At, Out.name(Field));
    note(F, msg::handleBuilt, Field->getLocation(), Out.name(Field), Out.name(Handle));
    note(F, msg::handleFixOrder, Handle->getLocation(), Out.name(Handle));
    return Out.add(std::move(F));
  }
}
/// Whether a closure that the function makes may give the handle another thread, whenever it runs.
bool isSetByClosure(const FunctionView &V, const Place &Handle) {
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *L = std::get_if<MakesClosure>(&One))
        for (const Effect &E : V.Effects.of(L->Closure->getLambdaCallOperator()).Accesses)
          if (E.U == Use::Write && isWithin(Handle, E.What))
            return true;
  return false;
}

/// A second join, or one after a detach or a move: std::thread throws, Rust's handle is consumed.
void joinedAgain(const FunctionView &V, Report &Out) {
  bool Any = false; // most functions join nothing
  for (const Block &B : V.F.Blocks)
    Any |= llvm::any_of(B.Facts, [](const Fact &One) { return std::holds_alternative<Join>(One); });
  if (!Any)
    return;
  SpentHandles Handles{V.Effects};
  replay(Handles, V.F, solve(Handles, V.F, {}),
         [&](const SpentHandles::State &Now, const Fact &One, Point) {
           const auto *J = std::get_if<Join>(&One);
           const SpentHandle *Before =
               J && !J->AtDeath && !J->Tested && !J->Each && J->K != Join::Kind::Terminates
                   ? spent(Now, J->Handle)
                   : nullptr;
           if (!Before || isSetByClosure(V, J->Handle))
             return;
           const VarDecl *Var = J->Handle.Var; // a variable around a closure: others may set it
           if (Var && !isOwn(Var, V.F.Function))
             return;
           Finding F = finding(msg::handleSpent, J->At, spelled(J->Handle));
           if (!Before->Sure)
             F.Strength = Proof::NotEstablished;
           if (Before->At.isValid())
             note(F, msg::handleSpentBefore, Before->At);
           note(F, msg::handleFixSpent, J->At);
           Out.add(std::move(F));
         });
}
} // namespace

void ThreadHandle(const FunctionView &V, Report &Out) {
  HandleDeaths Deaths{V, Out, {}};
  V.eachFact([&](const Threads::State &Now, const Fact &One) {
    if (const auto *J = std::get_if<Join>(&One))
      Deaths.died(Now, *J);
  });
  joinedAgain(V, Out);
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I) {
    joinsItself(V, {I}, Out);
    startsTwice(V, {I}, Out);
    startsTooEarly(V, {I}, Out);
  }
}

} // namespace fearless::check
