// Rule `thread-handle`: a handle that is used as if it were another one: it is joined twice, or a
// second call gives it another thread while its first one runs.
#include "flow/Repeats.h"
#include "flow/SpentHandles.h"
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

namespace {
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

void ThreadHandleReuse(const FunctionView &V, Report &Out) {
  joinedAgain(V, Out);
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I)
    startsTwice(V, {I}, Out);
}

} // namespace fearless::check
