// Strong ids: an index into one table that cannot be mistaken for an index into another.
//
//   struct SpawnTag;  using SpawnId = Id<SpawnTag>;
//   SpawnId S{3};     Facts.Spawns[S.Index]
#pragma once

namespace fearless::check {

template <class Tag> struct Id {
  unsigned Index = ~0u;
  bool isValid() const { return Index != ~0u; }
  friend bool operator==(Id, Id) = default;
  friend auto operator<=>(Id, Id) = default;
};

} // namespace fearless::check
