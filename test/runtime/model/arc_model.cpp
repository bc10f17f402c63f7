// The counts of Arc and Weak in the C++ memory model: whoever comes last destroys, once, and after
// all uses; then the memory is freed, once, after all uses of the counts. The code is the runtime's
// own; Relacy tries the interleavings and the values that loads may see.
//
// Each of these changes must break it:
// MUTATE fearless/detail/arc_block.h: counts_.load(std::memory_order_acquire) == sole
// TO counts_.load(std::memory_order_relaxed) == sole
// MUTATE fearless/detail/arc_block.h: fetch_sub(one_strong, std::memory_order_acq_rel)
// TO fetch_sub(one_strong, std::memory_order_acquire)
// MUTATE fearless/detail/arc_block.h: fetch_sub(one_strong, std::memory_order_acq_rel)
// TO fetch_sub(one_strong, std::memory_order_release)
// MUTATE fearless/detail/arc_block.h: fetch_sub(one_weak, std::memory_order_acq_rel)
// TO fetch_sub(one_weak, std::memory_order_acquire)
// MUTATE fearless/detail/arc_block.h: fetch_sub(one_weak, std::memory_order_acq_rel)
// TO fetch_sub(one_weak, std::memory_order_release)
// MUTATE fearless/detail/arc_block.h: counts + one_strong, std::memory_order_acquire,
// TO counts + one_strong, std::memory_order_relaxed,
// MUTATE fearless/detail/arc_block.h: counts - one_strong, std::memory_order_acquire,
// TO counts - one_strong, std::memory_order_relaxed,
// MUTATE fearless/detail/arc_block.h: fetch_add(one_strong, std::memory_order_release)
// TO fetch_add(one_strong, std::memory_order_relaxed)
// MUTATE fearless/detail/arc_block.h: while (strong(counts) != 0)
// TO while (true)
// MUTATE fearless/detail/arc_block.h: while (strong(counts) == 1)
// TO while (strong(counts) != 0)
// MUTATE fearless/detail/arc_block.h: sole = one_strong + one_weak
// TO sole = one_strong + one_weak + one_weak
#include "model.h"

#include "simulate_begin.h"

#include <fearless/detail/arc_block.h>

#include "simulate_end.h"

namespace {

using fearless::detail::ArcCounts;

// What make_arc allocates. Its object is a plain variable, and so is its memory: Relacy tells of
// any two uses that nothing orders, where one is the destruction.
struct Block {
  Block() { counts.emplace(destroy, free); }

  void use() { (void)static_cast<int>(object($)); }
  void write() { object($) = static_cast<int>(object($)) + 1; }
  void drop_strong() {
    (void)static_cast<int>(memory($));
    counts->drop_strong();
  }
  void drop_weak() {
    (void)static_cast<int>(memory($));
    counts->drop_weak();
  }
  bool upgrade() {
    (void)static_cast<int>(memory($));
    return counts->try_add_strong();
  }
  /// What try_unwrap does with an object that moves.
  bool unwrap() {
    (void)static_cast<int>(memory($));
    if (!counts->take_last())
      return false;
    write();
    counts->destroy();
    return true;
  }
  /// And with one whose move throws.
  void fail_to_unwrap() {
    if (!counts->take_last())
      return;
    write();
    counts->give_back_last();
  }

  void expect_gone() const { RL_ASSERT(destroyed && freed); }

  static Block *current;
  std::optional<ArcCounts> counts;
  rl::var<int> object = 0;
  rl::var<int> memory = 0;
  bool destroyed = false;
  bool freed = false;

private:
  static void destroy(ArcCounts *) noexcept {
    RL_ASSERT(!current->destroyed);
    current->destroyed = true;
    current->object($) = -1;
  }
  static void free(ArcCounts *) noexcept {
    RL_ASSERT(current->destroyed && !current->freed);
    current->freed = true;
    current->memory($) = -1;
    current->counts.reset();
  }
};
Block *Block::current = nullptr;

template <class Suite, int Threads> struct Sharing : rl::test_suite<Suite, Threads> {
  void before() {
    Block::current = &block.emplace();
    static_cast<Suite *>(this)->share();
  }
  void after() {
    block->expect_gone();
    block.reset();
  }
  std::optional<Block> block;
};

// Owners, one of whom makes one more.
template <int Owners> struct LastDrop : Sharing<LastDrop<Owners>, Owners> {
  void share() {
    for (int i = 1; i < Owners; ++i)
      this->block->counts->add_strong();
  }
  void thread(unsigned t) {
    if (t == 0) {
      this->block->counts->add_strong();
      this->block->use();
      this->block->drop_strong();
    }
    this->block->use();
    this->block->drop_strong();
  }
};

// An owner who goes, and Weaks who would become one.
template <int Weaks> struct Upgrade : Sharing<Upgrade<Weaks>, 1 + Weaks> {
  void share() {
    for (int i = 0; i < Weaks; ++i)
      this->block->counts->add_weak();
  }
  void thread(unsigned t) {
    auto &block = this->block;
    if (t == 0) {
      block->use();
      block->drop_strong();
      return;
    }
    if (block->upgrade()) {
      block->use();
      block->drop_strong();
    }
    block->drop_weak();
  }
};

// Owners who write as soon as they are alone, while others use it and go; one by way of a Weak.
template <int Owners> struct GetMut : Sharing<GetMut<Owners>, Owners> {
  void share() {
    for (int i = 1; i < Owners; ++i)
      this->block->counts->add_strong();
  }
  void thread(unsigned t) {
    auto &block = this->block;
    block->use();
    if (t == 0)
      block->counts->add_weak();
    if (block->counts->unique())
      block->write();
    block->drop_strong();
    if (t == 0)
      block->drop_weak();
  }
};

// Only the last unwraps, after all uses; a Weak meanwhile finds it, or finds it gone.
template <int Weaks> struct Unwrap : Sharing<Unwrap<Weaks>, 2 + Weaks> {
  void share() {
    this->block->counts->add_strong();
    for (int i = 0; i < Weaks; ++i)
      this->block->counts->add_weak();
  }
  void thread(unsigned t) {
    auto &block = this->block;
    if (t < 2) {
      block->use();
      if (!block->unwrap())
        block->drop_strong();
      return;
    }
    if (block->upgrade()) {
      block->use();
      block->drop_strong();
    }
    block->drop_weak();
  }
};

// A Weak that finds the object after it was taken and given back.
struct GiveBack : Sharing<GiveBack, 2> {
  void share() { block->counts->add_weak(); }
  void thread(unsigned t) {
    if (t == 0) {
      block->fail_to_unwrap();
      block->drop_strong();
      return;
    }
    if (block->upgrade()) {
      block->use();
      block->drop_strong();
    }
    block->drop_weak();
  }
};

} // namespace

int main(int argc, char **argv) {
  const unsigned preemptions = model::preemptions(argc, argv, 5);
  const bool good = model::holds<LastDrop<3>>("3 owners, the last destroys") &&
                    model::holds<Upgrade<1>>("1 owner, 1 Weak: found alive or gone") &&
                    model::holds<Upgrade<2>>("1 owner, 2 Weaks", preemptions) &&
                    model::holds<GetMut<2>>("2 owners, who is alone writes") &&
                    model::holds<GetMut<3>>("3 owners, who is alone writes", preemptions) &&
                    model::holds<Unwrap<0>>("2 owners, the last unwraps") &&
                    model::holds<Unwrap<1>>("2 owners, 1 Weak, the last unwraps", preemptions) &&
                    model::holds<GiveBack>("1 owner, 1 Weak: taken and given back");
  return good ? 0 : 1;
}
