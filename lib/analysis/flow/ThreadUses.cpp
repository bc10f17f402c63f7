#include "flow/Conflicts.h"

using namespace clang;

namespace fearless::check {

/// What a thread may do whose body is not seen: write what it got by reference, read the rest.
static void assumeUses(SpawnId Id, const Spawn &S, std::vector<ThreadUse> &Out) {
  for (const Crossing &C : S.Crossings) {
    bool Seen = S.isSent() && C.K == Crossing::Kind::Pointer && C.Type->getAsCXXRecordDecl();
    if ((C.K != Crossing::Kind::Reference && !Seen) || !C.What.isKnown())
      continue;
    bool Reads = Seen || C.Type.getNonReferenceType().isConstQualified();
    Out.push_back({Id, {{C.What, Reads ? Use::Read : Use::Write, C.At, true}}, &C});
  }
}

/// What a thread may do to storage that its values refer to: it writes it if it does anything but
/// read parts of the value.
static void usesInside(SpawnId Id, const Spawn &S, EffectBook &Effects,
                       std::vector<ThreadUse> &Out) {
  for (const Crossing &C : S.Inner) {
    if (!C.What.isKnown() || C.K == Crossing::Kind::Move)
      continue;
    bool Any = false, Writes = false;
    for (const Effect &E : Effects.of(S.Body).Accesses)
      if (E.What.R == Place::Root::Variable && E.What.Var == C.Inside) {
        Any = true;
        Writes |= E.U == Use::Write || E.What.Path.empty();
      }
    Writes |= !Any;
    Use U = Writes && !C.Type.getNonReferenceType().isConstQualified() ? Use::Write : Use::Read;
    Out.push_back({Id, {{C.What, U, C.At, true}}, &C});
  }
}

std::vector<std::vector<ThreadUse>> threadUses(const FunctionFacts &F, EffectBook &Effects) {
  std::vector<std::vector<ThreadUse>> All(F.Spawns.size());
  for (unsigned I = 0; I < F.Spawns.size(); ++I) {
    const Spawn &S = F.Spawns[I];
    for (const Effect &E : Effects.of(S.Body).Accesses)
      if (std::optional<Place> P = inSpawner(S, E.What)) {
        Effect Renamed = E;
        Renamed.What = *P;
        All[I].push_back({{I}, Renamed, crossingOf(S, E.What)});
      }
    // values that the thread has die with it, and their destructors may reach globals
    for (const Crossing &C : S.Crossings)
      if (C.K == Crossing::Kind::Copy || C.K == Crossing::Kind::Move)
        for (const CXXDestructorDecl *D : Effects.facts().destructors(C.Type))
          for (const Effect &E : Effects.of(D).Accesses)
            if (E.What.R == Place::Root::Variable && E.What.Var->hasGlobalStorage())
              All[I].push_back({{I}, E, nullptr});
    usesInside({I}, S, Effects, All[I]);
    if (!Effects.sees(S.Body))
      assumeUses({I}, S, All[I]);
  }
  return All;
}

} // namespace fearless::check
