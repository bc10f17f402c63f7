// OnceLock and LazyLock.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/once.h>
#include <fearless/scope.h>

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using fearless::LazyLock, fearless::Mutex, fearless::OnceLock, fearless::PoisonError;
using fearless::Scope, fearless::scope;
using namespace std::chrono_literals;

namespace {

static_assert(!std::is_copy_constructible_v<OnceLock<int>> &&
              !std::is_move_constructible_v<OnceLock<int>>);
static_assert(!std::is_copy_constructible_v<LazyLock<int>> &&
              !std::is_move_constructible_v<LazyLock<int>>);

// Ready before any initialiser runs.
constinit OnceLock<std::string> global_once;
constinit LazyLock<std::string> global_lazy([] { return std::string("made when first used"); });
const std::size_t used_by_an_initialiser = global_lazy->size();

TEST(OnceLock, IsEmptyThenSetForGood) {
  const OnceLock<std::string> once;
  EXPECT_EQ(once.get(), nullptr);
  EXPECT_EQ(once.get_or_init([] { return "first"; }), "first");
  EXPECT_EQ(once.get_or_init([]() -> std::string { throw 1; }), "first");
  EXPECT_EQ(*once.get(), "first");
  static_assert(std::is_same_v<decltype(once.get()), const std::string *>);
}

TEST(OnceLock, SetKeepsTheValueIfThereIsOne) {
  const OnceLock<std::unique_ptr<int>> once;
  EXPECT_TRUE(once.set(std::make_unique<int>(1)));
  auto two = std::make_unique<int>(2);
  EXPECT_FALSE(once.set(std::move(two)));
  EXPECT_EQ(*two, 2); // NOLINT(bugprone-use-after-move): promised
  EXPECT_EQ(**once.get(), 1);
  const OnceLock<std::string> text;
  const std::string value = "copied";
  EXPECT_TRUE(text.set(value));
  EXPECT_FALSE(text.set(value));
  EXPECT_EQ(*text.get(), "copied");
}

TEST(OnceLock, OwnerMayChangeItAndTakeIt) {
  OnceLock<std::string> once;
  EXPECT_EQ(once.get_mut(), nullptr);
  once.set("text");
  *once.get_mut() += "s";
  EXPECT_EQ(std::move(once).into_inner(), "texts");
  EXPECT_EQ(OnceLock<int>().into_inner(), std::nullopt);
}

TEST(OnceLock, HoldsWhatCannotMove) {
  const OnceLock<Mutex<int>> once;
  ++*once.get_or_init([] { return Mutex<int>(4); }).lock();
  EXPECT_EQ(*once.get()->lock(), 5);
}

TEST(OnceLock, DestroysItsValueOnce) {
  const auto shared = std::make_shared<int>(1);
  {
    const OnceLock<std::shared_ptr<int>> once;
    const OnceLock<std::shared_ptr<int>> empty;
    once.set(shared);
    EXPECT_EQ(shared.use_count(), 2);
  }
  EXPECT_EQ(shared.use_count(), 1);
}

TEST(OnceLock, OneThreadMakesTheOthersWait) {
  for (int round = 0; round < 50; ++round) {
    const OnceLock<std::vector<int>> once;
    std::atomic<int> made = 0;
    scope([&](Scope &s) {
      for (int t = 0; t < 4; ++t)
        s.spawn([&] {
          const auto &value = once.get_or_init([&] {
            ++made;
            std::this_thread::yield();
            return std::vector<int>(100, 7);
          });
          EXPECT_EQ(value.at(99), 7);
          EXPECT_EQ(&value, once.get());
        });
    });
    EXPECT_EQ(made, 1);
  }
}

TEST(OnceLock, AThrowLeavesItEmptyForTheNext) {
  const OnceLock<int> once;
  std::atomic<int> calls = 0;
  std::atomic<int> failed = 0;
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([&] {
        try {
          EXPECT_EQ(once.get_or_init([&] { return ++calls < 3 ? throw 1 : 8; }), 8);
        } catch (int) {
          ++failed;
        }
      });
  });
  EXPECT_EQ(failed, 2);
  EXPECT_EQ(calls, 3);
  EXPECT_EQ(*once.get(), 8);
}

TEST(OnceLock, NeedingItselfIsAnErrorNotADeadlock) {
  const OnceLock<int> once;
  EXPECT_THROW(once.get_or_init([&] { return once.get_or_init([] { return 1; }) + 1; }),
               std::system_error);
  EXPECT_THROW(once.get_or_init([&] { return once.set(1) ? 1 : 2; }), std::system_error);
  EXPECT_EQ(once.get(), nullptr);
  EXPECT_EQ(once.get_or_init([&] { return once.get() == nullptr ? 3 : 4; }), 3);
}

TEST(OnceLock, WorksBehindArcAndAsAGlobal) {
  const auto once = fearless::make_arc<OnceLock<int>>();
  EXPECT_EQ(once->get_or_init([] { return 5; }), 5);
  EXPECT_EQ(global_once.get_or_init([] { return "global"; }), "global");
}

TEST(LazyLock, IsMadeAtTheFirstUseOnly) {
  int made = 0;
  const LazyLock<std::string> lazy([&made] {
    ++made;
    return "value"; // whatever a std::string is made of
  });
  EXPECT_EQ(made, 0);
  EXPECT_EQ(*lazy, "value");
  EXPECT_EQ(lazy->size(), 5U);
  EXPECT_EQ(made, 1);
  static_assert(std::is_same_v<decltype(*lazy), const std::string &>);
}

TEST(LazyLock, Deduces) {
  int base = 4;
  const LazyLock plain([] { return 1; });
  const LazyLock capturing([base] { return base + 1; });
  const LazyLock reference([&base]() -> const int & { return base; });
  static_assert(std::is_same_v<decltype(plain), const LazyLock<int>>);
  static_assert(std::is_same_v<decltype(capturing), const LazyLock<int>>);
  static_assert(std::is_same_v<decltype(reference), const LazyLock<int>>);
  EXPECT_EQ(*plain + *capturing + *reference, 10);
}

TEST(LazyLock, TakesWhatOnlyMovesAndMakesWhatCannotMove) {
  const LazyLock<Mutex<std::map<int, int>>> table([] { return Mutex<std::map<int, int>>(); });
  (*table->lock())[1] = 2;
  EXPECT_EQ(table->lock()->at(1), 2);
  const LazyLock<std::unique_ptr<int>> owned(
      [p = std::make_unique<int>(3)]() mutable { return std::move(p); });
  EXPECT_EQ(**owned, 3);
  const LazyLock<Mutex<int>> captured([n = std::make_unique<int>(6)] { return Mutex<int>(*n); });
  EXPECT_EQ(*captured->lock(), 6);
}

TEST(LazyLock, GlobalIsThereForOtherInitialisers) {
  EXPECT_EQ(used_by_an_initialiser, 20U);
  EXPECT_EQ(*global_lazy, "made when first used");
}

TEST(LazyLock, DestroysItsClosureWhenDone) {
  const auto shared = std::make_shared<int>(1);
  const LazyLock<int> unused([shared] { return *shared; });
  const LazyLock<int> used([shared] { return *shared; });
  EXPECT_EQ(shared.use_count(), 3);
  EXPECT_EQ(*used, 1);
  EXPECT_EQ(shared.use_count(), 2);
}

TEST(LazyLock, ManyThreadsOneValue) {
  std::atomic<int> made = 0;
  const LazyLock<std::string> lazy([&] {
    ++made;
    std::this_thread::sleep_for(5ms);
    return std::string("value");
  });
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([&] { EXPECT_EQ(*lazy, "value"); });
  });
  EXPECT_EQ(made, 1);
}

TEST(LazyLock, AThrowPoisons) {
  const LazyLock<int> plain([]() -> int { throw std::runtime_error("cannot"); });
  EXPECT_THROW((void)*plain, std::runtime_error);
  EXPECT_THROW((void)*plain, PoisonError);
  const auto shared = std::make_shared<int>(1);
  const LazyLock<int> closure([shared]() -> int { throw *shared; });
  EXPECT_THROW((void)*closure, int);
  EXPECT_EQ(shared.use_count(), 1);
  EXPECT_THROW((void)*closure, PoisonError);
}

TEST(LazyLock, NeedingItselfIsAnErrorNotADeadlock) {
  const LazyLock<int> *self = nullptr;
  const LazyLock<int> lazy([&self] { return **self + 1; });
  self = &lazy;
  EXPECT_THROW((void)*lazy, std::system_error);
}

} // namespace
