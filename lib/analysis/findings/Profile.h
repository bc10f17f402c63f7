// Which findings a profile rejects: the one table. Rules never ask which profile runs.
#pragma once

#include "findings/Finding.h"

namespace fearless::check {

/// `Rust` rejects what is not proven; `Audit` reports only what it can show.
enum class Profile { Rust, Audit };

/// What users call the profiles.
struct ProfileName {
  Profile P;
  llvm::StringLiteral Name;
};
inline constexpr ProfileName ProfileNames[] = {{Profile::Rust, "rust"}, {Profile::Audit, "audit"}};

/// Whether `P` publishes a finding of this strength.
constexpr bool rejects(Profile P, Proof Strength) {
  switch (P) {
  case Profile::Rust:
    return true;
  case Profile::Audit:
    return Strength == Proof::Demonstrated;
  }
  return true;
}

} // namespace fearless::check
