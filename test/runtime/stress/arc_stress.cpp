// Arc and Weak: every T is destroyed once, after its last use, by whoever comes last.
#include "stress.h"

#include <fearless/arc.h>
#include <fearless/mutex.h>

#include <atomic>
#include <optional>
#include <vector>

using fearless::Arc, fearless::make_arc, fearless::Mutex, fearless::Weak;
using stress::Dice, stress::in_rounds, stress::operations, stress::together;

namespace {

constexpr int batch = 64; // objects in a round: one round costs two barriers

// Its plain fields make every unordered use a race for ThreadSanitizer to see.
struct Counted {
  explicit Counted(std::atomic<long> &count) : alive(&count) { ++*alive; }
  Counted(const Counted &other) : alive(other.alive), uses(other.uses) { ++*alive; }
  Counted(Counted &&other) noexcept : alive(other.alive), uses(other.uses) { ++*alive; }
  ~Counted() {
    uses = -1;
    --*alive;
  }
  std::atomic<long> *alive;
  long uses = 0;
};
using Slots = std::vector<std::optional<Arc<Counted>>>;

TEST(ArcStress, CloneAndDropUnderContention) {
  const long total = operations(400'000);
  std::atomic<long> alive = 0;
  const auto shared = make_arc<Counted>(alive);
  together(4, [&](int) {
    for (long i = 0; i < total / 4; ++i) {
      const auto copy = shared;
      const auto clone = copy.clone();
      EXPECT_GE(clone->uses, 0);
    }
  });
  EXPECT_EQ(shared.strong_count(), 1U);
  EXPECT_EQ(alive, 1);
}

TEST(ArcStress, LastDropRaces) {
  const long total = operations(400'000);
  std::atomic<long> alive = 0;
  std::vector<Slots> owners(3);
  in_rounds(
      total / batch, 3,
      [&] {
        for (int i = 0; i < batch; ++i) {
          const auto arc = make_arc<Counted>(alive);
          for (Slots &slots : owners)
            slots.emplace_back(arc);
        }
      },
      [&](int t) {
        for (auto &slot : owners[static_cast<std::size_t>(t)]) {
          EXPECT_GE((*slot)->uses, 0);
          slot.reset();
        }
      },
      [&] {
        EXPECT_EQ(alive, 0);
        for (Slots &slots : owners)
          slots.clear();
      });
}

TEST(ArcStress, UpgradeRacesWithTheLastDrop) {
  const long total = operations(400'000);
  std::atomic<long> alive = 0;
  std::atomic<long> upgraded = 0;
  std::atomic<long> gone = 0;
  Slots arcs;
  std::vector<std::vector<std::optional<Weak<Counted>>>> weaks(2);
  in_rounds(
      total / batch, 3,
      [&] {
        for (int i = 0; i < batch; ++i) {
          arcs.emplace_back(make_arc<Counted>(alive));
          for (auto &slots : weaks)
            slots.emplace_back(*arcs.back());
        }
      },
      [&](int t) {
        Dice dice(t);
        for (std::size_t i = 0; i < batch; ++i) {
          dice.maybe_yield();
          if (t == 2) {
            arcs[i].reset();
            continue;
          }
          auto &weak = weaks[static_cast<std::size_t>(t)][i];
          if (const auto arc = weak->upgrade()) {
            EXPECT_GE((*arc)->uses, 0);
            ++upgraded;
          } else {
            ++gone;
          }
          weak.reset(); // the last of all frees the memory
        }
      },
      [&] {
        EXPECT_EQ(alive, 0);
        arcs.clear();
        for (auto &slots : weaks)
          slots.clear();
      });
  EXPECT_EQ(upgraded + gone, 2 * (total / batch) * batch);
  EXPECT_GT(upgraded, 0);
  EXPECT_GT(gone, 0); // it was a race
}

TEST(ArcStress, OneOwnerUnwraps) {
  const long total = operations(400'000);
  std::atomic<long> alive = 0;
  std::atomic<long> unwrapped = 0;
  std::vector<Slots> owners(3);
  in_rounds(
      total / batch, 3,
      [&] {
        for (int i = 0; i < batch; ++i) {
          const auto arc = make_arc<Counted>(alive);
          for (Slots &slots : owners)
            slots.emplace_back(arc);
        }
      },
      [&](int t) {
        for (auto &slot : owners[static_cast<std::size_t>(t)]) {
          if (auto value = slot->try_unwrap()) {
            value->uses = 7; // its own now
            ++unwrapped;
          }
          slot.reset();
        }
      },
      [&] {
        EXPECT_EQ(alive, 0);
        EXPECT_LE(unwrapped.exchange(0), batch); // one at most for each; none if all let go late
        for (Slots &slots : owners)
          slots.clear();
      });
}

// Who is alone may write without a lock; who is not gets a copy, or nothing.
TEST(ArcStress, WriteAccessRacesWithDrops) {
  const long total = operations(400'000);
  std::atomic<long> alive = 0;
  std::atomic<long> alone = 0;
  std::vector<Slots> owners(3);
  in_rounds(
      total / batch, 3,
      [&] {
        for (int i = 0; i < batch; ++i) {
          const auto arc = make_arc<Counted>(alive);
          for (Slots &slots : owners)
            slots.emplace_back(arc);
        }
      },
      [&](int t) {
        Dice dice(t);
        for (auto &slot : owners[static_cast<std::size_t>(t)]) {
          dice.maybe_yield();
          EXPECT_EQ((*slot)->uses, 0); // what others write is theirs alone
          if (auto *mine = slot->get_mut()) {
            ++mine->uses;
            ++alone;
          } else if (dice.one_in(2)) {
            slot->make_mut().uses += 2;
            EXPECT_EQ((*slot)->uses, 2);
          }
          slot.reset();
        }
      },
      [&] {
        EXPECT_EQ(alive, 0);
        for (Slots &slots : owners)
          slots.clear();
      });
  EXPECT_GT(alone, 0);
}

// The last to unlock also destroys the mutex, while another may be just leaving it.
TEST(ArcStress, MutexDiesWithItsLastUser) {
  const long total = operations(400'000);
  std::vector<std::vector<std::optional<Arc<Mutex<int>>>>> owners(2);
  std::atomic<long> sum = 0;
  in_rounds(
      total / batch, 2,
      [&] {
        for (int i = 0; i < batch; ++i) {
          const auto arc = make_arc<Mutex<int>>(0);
          for (auto &slots : owners)
            slots.emplace_back(arc);
        }
      },
      [&](int t) {
        for (auto &slot : owners[static_cast<std::size_t>(t)]) {
          sum += ++*(*slot)->lock();
          slot.reset();
        }
      },
      [&] {
        for (auto &slots : owners)
          slots.clear();
      });
  EXPECT_EQ(sum, 3 * (total / batch) * batch);
}

} // namespace
