// Rule `thread-handle`: a handle that dies while its thread runs ([thread.thread.destr]: the
// program is terminated), a task whose result is thrown away ([futures.async]: its destructor
// waits), a thread that joins itself, one that starts before the fields it uses are built (Core
// Guidelines CP.23, CP.25, C.13).
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
} // namespace

void ThreadHandle(const FunctionView &V, Report &Out) {
  HandleDeaths Deaths{V, Out, {}};
  V.eachFact([&](const Threads::State &Now, const Fact &One) {
    if (const auto *J = std::get_if<Join>(&One))
      Deaths.died(Now, *J);
  });
  ThreadHandleReuse(V, Out);
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I) {
    joinsItself(V, {I}, Out);
    startsTooEarly(V, {I}, Out);
  }
}

} // namespace fearless::check
