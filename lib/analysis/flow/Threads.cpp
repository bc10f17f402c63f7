#include "flow/Threads.h"

using namespace clang;

namespace fearless::check {

/// Whether a handle place is, holds, or lies in the other: `threads` and `threads[...]`.
static bool related(const Place &A, const Place &B) { return isWithin(A, B) || isWithin(B, A); }

/// As related, but an element's index does not matter: a join in a loop joins all of them.
static Place withoutIndices(Place P) {
  while (!P.Path.empty() &&
         (P.Path.back().K == Step::Kind::Index || P.Path.back().K == Step::Kind::Deref))
    P.Path.pop_back();
  for (Step &S : P.Path) // `ws[i].thread`: whichever element
    if (S.K == Step::Kind::Index) {
      S.Value.reset();
      S.By = nullptr;
    }
  return P;
}

Threads::Threads(const FunctionFacts &F, EffectBook &Effects) : F(F), Effects_(Effects) {
  std::vector<Place> Known;
  std::vector<std::vector<unsigned>> MovedTo; // by index of Known
  auto IndexOf = [&](const Place &Handle) {
    Place P = withoutIndices(Handle);
    auto It = llvm::find(Known, P);
    unsigned Index = It - Known.begin();
    if (It == Known.end()) {
      Known.push_back(std::move(P));
      MovedTo.emplace_back();
    }
    return Index;
  };
  for (const Block &B : F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *H = std::get_if<HandleMoves>(&One)) {
        unsigned From = IndexOf(H->From), To = IndexOf(H->To);
        MovedTo[From].push_back(To);
        if (H->Swaps)
          MovedTo[To].push_back(From);
      }
  for (const Spawn &S : F.Spawns) {
    std::vector<unsigned> Group;
    if (S.Handle.isKnown())
      Group.push_back(IndexOf(S.Handle));
    llvm::BitVector Has(Known.size());
    for (size_t I = 0; I < Group.size(); ++I)
      for (unsigned To : MovedTo[Group[I]])
        if (To != Group.front() && !Has[To]) {
          Has.set(To);
          Group.push_back(To);
        }
    Handles.emplace_back();
    for (unsigned I : Group)
      Handles.back().push_back(Known[I]);
  }
}

Threads::State Threads::start() const {
  llvm::BitVector None(F.Spawns.size());
  return {None, None, None, None, None, {}};
}

bool Threads::join(State &Into, const State &From) const {
  State Before = Into;
  Into.Running |= From.Running;
  Into.Surely &= From.Surely;
  Into.Detached |= From.Detached;
  Into.Returned |= From.Returned;
  Into.Unproven |= From.Unproven;
  for (const Place &P : From.Empty)
    if (!llvm::is_contained(Into.Empty, P))
      Into.Empty.push_back(P);
  return Into.Empty.size() != Before.Empty.size() || Into.Running != Before.Running ||
         Into.Surely != Before.Surely || Into.Detached != Before.Detached ||
         Into.Returned != Before.Returned || Into.Unproven != Before.Unproven;
}

bool Threads::standsFor(const Place &Handle, SpawnId Id) const {
  Place P = withoutIndices(Handle);
  return llvm::any_of(Handles[Id.Index], [&](const Place &Q) { return related(P, Q); });
}

void Threads::onHandle(State &S, const Place &Handle, SpawnId Direct,
                       llvm::function_ref<void(SpawnId)> Do) const {
  if (Direct.isValid())
    return Do(Direct);
  for (unsigned I = 0; I < F.Spawns.size(); ++I)
    if (S.Running[I] && standsFor(Handle, {I}))
      Do({I});
}

void Threads::end(State &S, SpawnId Id) const {
  if (S.Detached[Id.Index] || S.Returned[Id.Index])
    return; // nobody here can join it any more
  S.Running.reset(Id.Index);
  S.Surely.reset(Id.Index);
  S.Unproven.reset(Id.Index);
}

/// Keeps track of handles that were moved from: their destructors join nothing.
void Threads::moved(State &S, const Fact &One) const {
  auto Filled = [&](const Place &P) {
    llvm::erase_if(S.Empty, [&](const Place &Q) { return isWithin(Q, P); });
  };
  if (const auto *M = std::get_if<HandleMoves>(&One)) {
    if (M->Swaps) {
      for (Place &P : S.Empty)
        P = P == M->From ? M->To : P == M->To ? M->From : P;
      return;
    }
    Filled(M->To);
    bool Same = llvm::is_contained(S.Empty, M->From) || related(M->From, M->To);
    if (M->From.R == Place::Root::Variable && M->From.Path.empty() && !Same)
      S.Empty.push_back(M->From);
  } else if (const auto *R = std::get_if<Revives>(&One)) {
    if (!R->Swaps)
      Filled(R->What);
  } else if (const auto *Spawned = std::get_if<SpawnFact>(&One)) {
    const Spawn &New = F.spawn(Spawned->Id);
    if (New.Handle.isKnown() && !New.isSent())
      Filled(New.Handle);
  }
}

void Threads::transfer(State &S, const Fact &One) const {
  moved(S, One);
  if (const auto *Spawned = std::get_if<SpawnFact>(&One)) {
    S.Running.set(Spawned->Id.Index);
    S.Surely.set(Spawned->Id.Index);
    S.Returned.reset(Spawned->Id.Index);
    if (F.spawn(Spawned->Id).Model->Life == Lifetime::Detached)
      S.Detached.set(Spawned->Id.Index);
  } else if (const auto *J = std::get_if<Join>(&One)) {
    if (J->AtDeath && llvm::is_contained(S.Empty, J->Handle))
      return;
    onHandle(S, J->Handle, J->Direct, [&](SpawnId Id) {
      if (Id == J->Spares)
        return;
      if (J->K == Join::Kind::Detaches)
        S.Detached.set(Id.Index);
      else if (!(J->AtDeath && F.spawn(Id).Model->Life == Lifetime::Scope))
        end(S, Id); // a scope's handle does not wait when it is dropped
    });
  } else if (const auto *E = std::get_if<HandleEscapes>(&One)) {
    onHandle(S, E->Handle, E->Direct, [&](SpawnId Id) {
      (E->How == HandleEscapes::Way::Passed ? S.Unproven : S.Returned).set(Id.Index);
    });
  } else if (const auto *C = std::get_if<Call>(&One)) {
    Effects Done;
    Effects_.ofFact(*C, Protection::None, F.Function, Done);
    for (const Place &P : Done.Joined)
      onHandle(S, P, {}, [&](SpawnId Id) { end(S, Id); });
  } else if (const auto *A = std::get_if<Access>(&One)) {
    // `join_all(threads)`: unseen, and it may join what it is handed
    if (A->Assumed && A->U == Use::Write)
      onHandle(S, A->What, {}, [&](SpawnId Id) { S.Unproven.set(Id.Index); });
  }
}

} // namespace fearless::check
