// Arc and Weak.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/scope.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <unordered_set>
#include <vector>

using fearless::Arc, fearless::make_arc, fearless::MovedFrom, fearless::Scope, fearless::scope;
using fearless::Weak;

namespace {

static_assert(sizeof(Arc<int>) == sizeof(void *));
static_assert(sizeof(Arc<std::exception>) == sizeof(void *));
static_assert(std::is_nothrow_move_constructible_v<Arc<int>>);
static_assert(std::is_nothrow_move_assignable_v<Arc<int>>);
static_assert(std::is_same_v<decltype(*std::declval<Arc<int> &>()), const int &>);
static_assert(!std::is_default_constructible_v<Arc<int>>);

struct Counted {
  explicit Counted(std::atomic<int> &count) : alive(count) { ++alive; }
  Counted(const Counted &other) : alive(other.alive) { ++alive; }
  ~Counted() { --alive; }
  std::atomic<int> &alive;
};

TEST(Arc, LastOwnerDestroys) {
  std::atomic<int> alive = 0;
  {
    auto a = make_arc<Counted>(alive);
    auto b = a;
    const auto c = b.clone();
    EXPECT_EQ(a.strong_count(), 3U);
    EXPECT_TRUE(Arc<Counted>::ptr_eq(a, c));
    b = make_arc<Counted>(alive);
    EXPECT_EQ(a.strong_count(), 2U);
    EXPECT_EQ(alive, 2);
    auto &same = b;
    b = same;
    b = std::move(same);
    EXPECT_EQ(b.strong_count(), 1U);
  }
  EXPECT_EQ(alive, 0);
}

TEST(Arc, BuildsInPlace) {
  struct Aggregate {
    int n;
    std::string s;
  };
  EXPECT_EQ(make_arc<Aggregate>(1, "two")->s, "two");
  EXPECT_EQ(make_arc<std::vector<int>>(3U, 7)->size(), 3U);
  EXPECT_EQ(*make_arc<fearless::Mutex<int>>(5)->lock(), 5);
  struct Throws {
    Throws() { throw std::runtime_error("built badly"); }
  };
  EXPECT_THROW((void)make_arc<Throws>(), std::runtime_error);
}

TEST(Arc, KeepsAlignment) {
  struct alignas(64) Wide {
    char c = 'w';
  };
  struct alignas(16) Half {
    char c = 'h';
  };
  const auto wide = make_arc<Wide>();
  const auto half = make_arc<Half>();
  const auto byte = make_arc<char>('b');
  const Weak<Wide> weak(wide);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(&*wide) % 64, 0U);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(&*half) % 16, 0U);
  EXPECT_EQ(wide->c + half->c + *byte, 'w' + 'h' + 'b');
  EXPECT_EQ(weak.upgrade().value()->c, 'w');
}

TEST(Arc, MovedFromThrowsAndCanBeAssignedTo) {
  auto a = make_arc<int>(1);
  auto b = std::move(a);
  EXPECT_THROW((void)*a, MovedFrom); // NOLINT(bugprone-use-after-move): on purpose, from here on
  EXPECT_THROW((void)a.operator->(), MovedFrom);
  EXPECT_THROW((void)a.clone(), MovedFrom);
  EXPECT_THROW((void)Arc<int>(a), MovedFrom);
  EXPECT_THROW((void)(a == b), MovedFrom);
  EXPECT_THROW((void)a.strong_count(), MovedFrom);
  EXPECT_THROW((void)a.get_mut(), MovedFrom);
  EXPECT_THROW((void)a.make_mut(), MovedFrom);
  EXPECT_THROW((void)a.try_unwrap(), MovedFrom);
  EXPECT_THROW((void)Weak<int>(a), MovedFrom);
  EXPECT_THROW((void)Arc<int>::ptr_eq(a, b), MovedFrom);
  try {
    (void)*a;
  } catch (const MovedFrom &e) {
    EXPECT_NE(std::string(e.what()).find("Arc"), std::string::npos);
  }
  a = b;
  EXPECT_EQ(*a, 1);
}

TEST(Arc, TryUnwrapIsForTheLastOwner) {
  auto a = make_arc<std::unique_ptr<int>>(std::make_unique<int>(3));
  {
    const auto b = a;
    EXPECT_FALSE(a.try_unwrap());
    EXPECT_EQ(**a, 3);
  }
  const Weak<std::unique_ptr<int>> weak = a;
  EXPECT_EQ(*a.try_unwrap().value(), 3);
  EXPECT_FALSE(weak.upgrade());
  EXPECT_THROW((void)*a, MovedFrom);
}

TEST(Arc, TryUnwrapThatThrowsKeepsTheObject) {
  struct Fragile {
    explicit Fragile(std::atomic<int> &alive) : counted(alive) {}
    Fragile(Fragile &&other) : counted(other.counted), moves(other.moves + 1) {
      if (++other.moves == 1)
        throw std::runtime_error("cannot move");
    }
    Counted counted;
    int moves = 0;
  };
  std::atomic<int> alive = 0;
  {
    auto a = make_arc<Fragile>(alive);
    const Weak<Fragile> weak(a);
    EXPECT_THROW((void)a.try_unwrap(), std::runtime_error);
    EXPECT_EQ(a->moves, 1);
    EXPECT_TRUE(weak.upgrade());
    EXPECT_EQ(a.strong_count(), 1U);
    EXPECT_EQ(a.try_unwrap().value().moves, 2);
    EXPECT_FALSE(weak.upgrade());
    EXPECT_THROW((void)*a, MovedFrom);
  }
  EXPECT_EQ(alive, 0);
}

TEST(Arc, GetMutIsForTheOnlyOwner) {
  auto a = make_arc<int>(1);
  *a.get_mut() = 2;
  {
    const auto b = a;
    EXPECT_EQ(a.get_mut(), nullptr);
  }
  {
    const Weak<int> weak(a);
    EXPECT_EQ(a.get_mut(), nullptr);
    EXPECT_EQ(a.weak_count(), 1U);
  }
  EXPECT_EQ(*a.get_mut(), 2);
}

TEST(Arc, MakeMutCopiesWhatIsShared) {
  auto a = make_arc<std::string>("a");
  const auto *before = &*a;
  a.make_mut() += "b";
  EXPECT_EQ(&*a, before);
  const auto b = a;
  a.make_mut() += "c";
  EXPECT_EQ(*a, "abc");
  EXPECT_EQ(*b, "ab");
  const Weak<std::string> weak(a);
  a.make_mut() += "d";
  EXPECT_FALSE(weak.upgrade());
  EXPECT_EQ(*a, "abcd");
}

TEST(Arc, ComparesAndHashesWhatItOwns) {
  const auto a = make_arc<std::string>("a");
  const auto also_a = make_arc<std::string>("a");
  const auto b = make_arc<std::string>("b");
  EXPECT_EQ(a, also_a);
  EXPECT_FALSE(Arc<std::string>::ptr_eq(a, also_a));
  EXPECT_NE(a, b);
  EXPECT_LT(a, b);
  std::unordered_set<Arc<std::string>> set{a, also_a, b};
  EXPECT_EQ(set.size(), 2U);
  const std::map<Arc<std::string>, int> map{{b, 2}, {a, 1}};
  EXPECT_EQ(map.begin()->second, 1);
  static_assert(!std::is_default_constructible_v<std::hash<Arc<fearless::Mutex<int>>>>);
  static_assert(!std::three_way_comparable<Arc<fearless::Mutex<int>>>);
}

TEST(Arc, HoldsItselfInATree) {
  struct Node {
    int value;
    std::vector<Arc<Node>> children;
    bool operator==(const Node &) const = default;
  };
  const auto leaf = make_arc<Node>(1, std::vector<Arc<Node>>{});
  const auto root = make_arc<Node>(2, std::vector<Arc<Node>>{leaf, leaf});
  EXPECT_EQ(leaf.strong_count(), 3U);
  EXPECT_EQ(root->children[0], leaf);
}

struct Shape {
  virtual int sides() const = 0;

protected:
  ~Shape() = default; // an Arc<Shape> does not destroy through Shape
};
struct Named {
  virtual ~Named() = default;
  virtual std::string name() const { return "named"; }
  int padding = 7;
};
struct Square final : Shape, virtual Named {
  explicit Square(std::atomic<int> &count) : counted(count) {}
  int sides() const override { return 4; }
  std::string name() const override { return "square"; }
  Counted counted;
};

TEST(Arc, ConvertsToEveryPolymorphicBase) {
  std::atomic<int> alive = 0;
  {
    auto square = make_arc<Square>(alive);
    const Arc<Shape> shape = square;
    Arc<Named> named = square;
    EXPECT_NE(static_cast<const void *>(&*named), static_cast<const void *>(&*square));
    EXPECT_EQ(shape->sides(), 4);
    EXPECT_EQ(named->name(), "square");
    EXPECT_EQ(square.strong_count(), 3U);
    const Arc<Named> moved = std::move(square); // moving on converts without counting
    EXPECT_EQ(named.strong_count(), 3U);
    EXPECT_THROW((void)Arc<Named>(square), MovedFrom); // NOLINT(bugprone-use-after-move)
    const Weak<Named> weak(named);
    const Weak<Shape> weak_shape(shape);
    EXPECT_EQ(weak.upgrade().value()->padding, 7);
    named = make_arc<Named>();
    EXPECT_EQ(alive, 1);
  }
  EXPECT_EQ(alive, 0);
  static_assert(!std::is_convertible_v<Arc<Shape>, Arc<Square>>);
  static_assert(!std::is_convertible_v<Arc<int>, Arc<long>>);
}

TEST(Weak, UpgradesWhileTheObjectLives) {
  std::atomic<int> alive = 0;
  const Weak<Counted> nothing;
  EXPECT_FALSE(nothing.upgrade());
  Weak<Counted> weak;
  {
    const auto arc = make_arc<Counted>(alive);
    weak = arc;
    const Weak deduced(arc);
    static_assert(std::is_same_v<decltype(deduced), const Weak<Counted>>);
    auto copy = weak;
    const auto moved = std::move(copy);
    EXPECT_FALSE(copy.upgrade()); // NOLINT(bugprone-use-after-move): on purpose
    EXPECT_EQ(arc.weak_count(), 3U);
    const auto upgraded = moved.upgrade();
    ASSERT_TRUE(upgraded);
    EXPECT_EQ(arc.strong_count(), 2U);
  }
  EXPECT_EQ(alive, 0);
  EXPECT_FALSE(weak.upgrade());
}

TEST(Weak, ConvertsToBase) {
  std::atomic<int> alive = 0;
  Weak<Named> base;
  {
    const auto square = make_arc<Square>(alive);
    const Weak<Square> weak(square);
    base = weak;
    EXPECT_EQ(base.upgrade().value()->name(), "square");
    const Weak<Named> direct(square);
    EXPECT_EQ(direct.upgrade().value()->padding, 7);
  }
  EXPECT_FALSE(base.upgrade());
  const Weak<Square> gone;
  EXPECT_FALSE(Weak<Named>(gone).upgrade());
}

TEST(Arc, CountsUnderThreads) {
  std::atomic<int> alive = 0;
  auto shared = make_arc<Counted>(alive);
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([shared] {
        for (int i = 0; i < 10'000; ++i) {
          auto copy = shared;
          const Weak<Counted> weak(copy);
          const auto moved = std::move(copy);
          EXPECT_TRUE(weak.upgrade());
        }
      });
  });
  EXPECT_EQ(shared.strong_count(), 1U);
  EXPECT_EQ(shared.weak_count(), 0U);
  EXPECT_EQ(alive, 1);
  EXPECT_NE(shared.get_mut(), nullptr);
}

TEST(Arc, WritesOfFormerOwnersAreSeenByTheLast) {
  for (int turn = 0; turn < 200; ++turn) {
    auto value = make_arc<std::atomic<int>>(0);
    struct Plain {
      int n = 0;
    };
    auto data = make_arc<Plain>();
    auto thread = fearless::spawn([other = data]() mutable {
      [[maybe_unused]] const int read = other->n; // races with the write below, if get_mut is wrong
      const auto drop = std::move(other);
    });
    int *n = nullptr;
    for (Plain *plain = data.get_mut(); n == nullptr; plain = data.get_mut())
      if (plain != nullptr)
        n = &plain->n;
    *n = 1;
    thread.join();
  }
}

TEST(Weak, UpgradeRacesWithTheLastDrop) {
  std::atomic<int> alive = 0;
  std::atomic<int> upgraded = 0;
  for (int turn = 0; turn < 100; ++turn) {
    scope([&](Scope &s) {
      auto arc = make_arc<Counted>(alive);
      for (int t = 0; t < 2; ++t)
        s.spawn([&, weak = Weak<Counted>(arc)] {
          while (const auto owner = weak.upgrade()) {
            EXPECT_GE((*owner)->alive, 1);
            ++upgraded;
          }
        });
      s.spawn([arc = std::move(arc)] { std::this_thread::yield(); });
    });
    EXPECT_EQ(alive, 0);
  }
  EXPECT_GT(upgraded, 0);
}

TEST(Arc, OnlyOneOfTheRacingOwnersUnwraps) {
  for (int turn = 0; turn < 300; ++turn) {
    std::atomic<int> winners = 0;
    std::atomic<int> alive = 0;
    scope([&](Scope &s) {
      auto arc = make_arc<Counted>(alive);
      for (int t = 0; t < 3; ++t)
        s.spawn([&winners, arc]() mutable {
          if (arc.try_unwrap())
            ++winners;
        });
    });
    EXPECT_LE(winners, 1);
    EXPECT_EQ(alive, 0);
  }
}

} // namespace
