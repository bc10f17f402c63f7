// What a rule sees that judges a whole unit.
#pragma once

#include "flow/LockDiscipline.h"
#include "flow/Waits.h"
#include "types/TypeJudge.h"

namespace fearless::check {

/// A whole unit: all its functions, on the ways that lead to them.
struct UnitView {
  FactBook &Facts;
  EffectBook &Effects;
  ActivationBook &Activations;
  const LockDiscipline &Discipline;
  const Deadlocks &Locking;
  const HeldWaits &Waits;
  TypeJudge &Types;
};

} // namespace fearless::check
