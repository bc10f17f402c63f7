// RwLock and its guards.
#include <fearless/arc.h>
#include <fearless/rwlock.h>
#include <fearless/scope.h>
#include <fearless/thread.h>

#include <atomic>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using fearless::PoisonError, fearless::MovedFrom, fearless::Scope, fearless::scope;
using fearless::RwLock, fearless::RwLockReadGuard, fearless::RwLockWriteGuard;

namespace {

static_assert(sizeof(RwLock<long>) <= sizeof(std::shared_mutex) + sizeof(long) + 8);
static_assert(!std::is_copy_constructible_v<RwLock<int>> &&
              !std::is_move_constructible_v<RwLock<int>>);
static_assert(!std::is_copy_constructible_v<RwLockReadGuard<int>> &&
              !std::is_copy_constructible_v<RwLockWriteGuard<int>>);
static_assert(std::is_nothrow_move_constructible_v<RwLockReadGuard<int>> &&
              std::is_nothrow_move_constructible_v<RwLockWriteGuard<int>>);

// What another thread could get.
template <class T> bool can_read(const RwLock<T> &lock) {
  return scope(
      [&](Scope &s) { return s.spawn([&] { return lock.try_read().has_value(); }).join(); });
}
template <class T> bool can_write(const RwLock<T> &lock) {
  return scope(
      [&](Scope &s) { return s.spawn([&] { return lock.try_write().has_value(); }).join(); });
}

template <class T> void poison(const RwLock<T> &lock) {
  try {
    auto guard = lock.write();
    throw 1;
  } catch (int) {
  }
}

TEST(RwLock, Construction) {
  const RwLock<int> zero;
  const RwLock<int> five{5};
  const RwLock deduced{std::string("text")};
  static_assert(std::is_same_v<decltype(deduced), const RwLock<std::string>>);
  const RwLock<std::vector<int>> list{{1, 2, 3}};
  const RwLock<std::vector<int>> in_place(std::in_place, 3, 7);
  const RwLock<std::atomic<int>> immovable(std::in_place, 4);
  struct Account {
    RwLock<int> balance = 3;
  } account;
  EXPECT_EQ(*zero.read() + *five.read() + *account.balance.read(), 8);
  EXPECT_EQ(*deduced.read(), "text");
  EXPECT_EQ(list.read()->size(), 3U);
  EXPECT_EQ(in_place.read()->at(2), 7);
  EXPECT_EQ(immovable.read()->load(), 4);
}

TEST(RwLock, ReadersShareWritersDoNot) {
  const RwLock<int> lock;
  {
    const auto first = lock.read();
    EXPECT_TRUE(can_read(lock));
    EXPECT_FALSE(can_write(lock));
  }
  {
    const auto writer = lock.write();
    EXPECT_FALSE(can_read(lock));
    EXPECT_FALSE(can_write(lock));
  }
  EXPECT_TRUE(can_read(lock));
  EXPECT_TRUE(can_write(lock));
}

TEST(RwLock, ReadersAreInsideTogether) {
  const RwLock<int> lock;
  std::atomic<int> inside = 0;
  scope([&](Scope &s) {
    for (int t = 0; t < 3; ++t)
      s.spawn([&] {
        const auto guard = lock.read();
        ++inside;
        while (inside < 3)
          std::this_thread::yield();
      });
  });
  EXPECT_EQ(inside, 3);
}

TEST(RwLock, CountsUnderContention) {
  const RwLock<std::pair<int, int>> lock;
  scope([&](Scope &s) {
    for (int t = 0; t < 3; ++t) {
      s.spawn([&] {
        for (int i = 0; i < 5000; ++i) {
          auto guard = lock.write();
          ++guard->first;
          ++guard->second;
        }
      });
      s.spawn([&] {
        for (int i = 0; i < 5000; ++i) {
          const auto guard = lock.read();
          ASSERT_EQ(guard->first, guard->second);
        }
      });
    }
  });
  EXPECT_EQ(lock.read()->first, 15'000);
}

TEST(RwLock, Try) {
  const RwLock<int> lock{1};
  {
    auto writer = lock.try_write();
    static_assert(std::is_same_v<decltype(writer), std::optional<RwLockWriteGuard<int>>>);
    ASSERT_TRUE(writer);
    ++**writer;
    EXPECT_FALSE(can_read(lock));
  }
  const auto reader = lock.try_read();
  static_assert(std::is_same_v<decltype(reader), const std::optional<RwLockReadGuard<int>>>);
  ASSERT_TRUE(reader);
  EXPECT_EQ(**reader, 2);
  EXPECT_TRUE(can_read(lock));
  EXPECT_FALSE(can_write(lock));
}

TEST(RwLock, WithLocksForTheCall) {
  const RwLock<std::vector<int>> lock;
  const auto size = lock.with_write([&](std::vector<int> &v) {
    EXPECT_FALSE(can_read(lock));
    v.push_back(1);
    return v.size();
  });
  EXPECT_EQ(size, 1U);
  EXPECT_EQ(lock.with_read([&](const auto &v) {
    static_assert(std::is_same_v<decltype(v), const std::vector<int> &>);
    EXPECT_TRUE(can_read(lock));
    EXPECT_FALSE(can_write(lock));
    return v.front();
  }),
            1);
  EXPECT_TRUE(can_write(lock));
}

TEST(RwLock, GivesTheDataBack) {
  RwLock<std::unique_ptr<int>> lock{std::make_unique<int>(3)};
  *lock.get_mut() = 4;
  EXPECT_EQ(*std::move(lock).into_inner(), 4);
}

TEST(RwLockGuards, Move) {
  const RwLock<int> lock{1};
  const RwLock<int> other{2};
  {
    auto guard = lock.read();
    auto moved = std::move(guard);
    EXPECT_FALSE(can_write(lock));
    EXPECT_THROW((void)*guard, MovedFrom); // NOLINT(bugprone-use-after-move): on purpose
    moved = other.read();                  // releases lock
    EXPECT_TRUE(can_write(lock));
    EXPECT_FALSE(can_write(other));
    EXPECT_EQ(*moved, 2);
  }
  auto guard = lock.write();
  auto moved = std::move(guard);
  EXPECT_FALSE(can_read(lock));
  EXPECT_THROW((void)*guard, MovedFrom); // NOLINT(bugprone-use-after-move): on purpose
  moved = other.write();
  EXPECT_TRUE(can_read(lock));
  EXPECT_FALSE(can_read(other));
  EXPECT_EQ(++*moved, 3);
}

TEST(RwLockGuards, GiveTheAccessThatTheyPromise) {
  const RwLock<std::string> lock{"text"};
  static_assert(std::is_same_v<decltype(*lock.read()), const std::string &>);
  static_assert(std::is_same_v<decltype(*lock.write()), std::string &>);
  const auto guard = lock.write();
  static_assert(std::is_same_v<decltype(*guard), const std::string &>);
  EXPECT_EQ(guard->size(), 4U);
}

TEST(RwLockPoison, AWriterThatThrowsPoisons) {
  RwLock<int> lock{1};
  poison(lock);
  EXPECT_TRUE(lock.is_poisoned());
  EXPECT_THROW((void)lock.read(), PoisonError);
  EXPECT_THROW((void)lock.write(), PoisonError);
  EXPECT_THROW((void)lock.try_read(), PoisonError);
  EXPECT_THROW((void)lock.try_write(), PoisonError);
  EXPECT_THROW(lock.with_read([](const int &) {}), PoisonError);
  EXPECT_THROW(lock.with_write([](int &) {}), PoisonError);
  EXPECT_THROW((void)lock.get_mut(), PoisonError);
  EXPECT_THROW((void)std::move(lock).into_inner(), PoisonError);
  lock.clear_poison(); // the lock itself was released each time
  EXPECT_FALSE(lock.is_poisoned());
  EXPECT_TRUE(can_write(lock));
  EXPECT_EQ(*lock.write(), 1);
}

TEST(RwLockPoison, AReaderThatThrowsDoesNot) {
  const RwLock<int> lock;
  EXPECT_THROW(lock.with_read([](const int &) { throw 1; }), int);
  EXPECT_FALSE(lock.is_poisoned());
  EXPECT_TRUE(can_write(lock));
}

TEST(RwLockPoison, CrossesThreads) {
  const auto lock = fearless::make_arc<RwLock<int>>(1);
  auto bad = fearless::spawn([lock] {
    auto guard = lock->write();
    auto moved = std::move(guard);
    throw std::runtime_error("below the lock");
  });
  EXPECT_THROW(bad.join(), std::runtime_error);
  EXPECT_THROW((void)lock->read(), PoisonError);
}

TEST(RwLockPoison, WrittenAndReleasedWhileUnwindingDoesNot) {
  const RwLock<int> lock;
  struct WritesWhenDestroyed {
    const RwLock<int> &lock;
    ~WritesWhenDestroyed() { ++*lock.write(); }
  };
  try {
    const WritesWhenDestroyed cleanup{lock};
    throw 1;
  } catch (int) {
  }
  EXPECT_FALSE(lock.is_poisoned());
  EXPECT_EQ(*lock.read(), 1);
}

} // namespace
