// Failures on command: the n-th operation that can fail does, for n = 1, 2, ... until a run comes
// through. What can fail: making, copying, moving and comparing a Value, a call to `may_fail`,
// every allocation by operator new, and starting a thread.
#pragma once

#include <atomic>
#include <gtest/gtest.h>
#include <new>
#include <system_error>

namespace faults {

/// What a Value and `may_fail` throw; an allocation that fails throws std::bad_alloc, and a thread
/// that does not start std::system_error.
struct Injected {};

/// Counts down to the one that fails, whatever thread it is on; 0 when none will.
inline std::atomic<long> countdown = 0;
inline std::atomic<long> allocations = 0; // not yet freed

/// This is something that can fail. Should it?
inline bool fails() noexcept { return countdown.load() > 0 && countdown.fetch_sub(1) == 1; }

inline void may_fail() {
  if (fails())
    throw Injected();
}

/// A value that knows who it is and whether it was moved from. A failed move leaves both as they
/// were.
class Value {
public:
  explicit Value(int id) : id_((may_fail(), id)) { ++alive; }
  Value(const Value &other) : id_((may_fail(), other.id_)) { ++alive; }
  Value(Value &&other) : id_((may_fail(), other.id_)) {
    other.id_ = moved_from;
    ++alive;
  }
  Value &operator=(const Value &other) {
    may_fail();
    id_ = other.id_;
    return *this;
  }
  Value &operator=(Value &&other) {
    may_fail();
    id_ = std::exchange(other.id_, moved_from);
    return *this;
  }
  ~Value() { --alive; }

  [[nodiscard]] int id() const noexcept { return id_; }
  void set(int id) noexcept { id_ = id; }
  friend bool operator==(const Value &a, const Value &b) { return may_fail(), a.id_ == b.id_; }
  friend auto operator<=>(const Value &a, const Value &b) { return may_fail(), a.id_ <=> b.id_; }

  static constexpr int moved_from = -1;
  static inline std::atomic<long> alive = 0;

private:
  int id_;
};

/// One run, in which one operation fails.
class Trial {
public:
  explicit Trial(long nth) : nth_(nth) {}

  /// Calls `f`, in which the n-th operation fails. Did it throw because of that? Everything outside
  /// of `f` succeeds. Once in a run.
  template <class F> bool throws(F f) {
    countdown = nth_;
    bool threw = true;
    try {
      f();
      threw = false;
    } catch (const Injected &) {
    } catch (const std::bad_alloc &) {
    } catch (const std::system_error &error) {
      EXPECT_EQ(error.code(), std::errc::resource_unavailable_try_again);
    }
    failed_ = countdown.exchange(0) <= 0;
    EXPECT_TRUE(failed_ || !threw);
    return threw;
  }

  /// Whether an operation failed in there, and nobody need have thrown.
  [[nodiscard]] bool failed() const { return failed_; }

private:
  long nth_;
  bool failed_ = false;
};

/// Calls `scenario(trial)` with the first operation failing, then with the second, until none is
/// left to fail. Each time all Values and all memory must be gone again. Returns how many failed.
template <class Scenario> long every_failure(Scenario scenario) {
  for (long nth = 1;; ++nth) {
    const long values = Value::alive;
    const long memory = allocations;
    Trial trial(nth);
    scenario(trial);
    EXPECT_EQ(Value::alive, values) << "when operation " << nth << " failed";
    EXPECT_EQ(allocations, memory) << "when operation " << nth << " failed";
    if (!trial.failed() || ::testing::Test::HasFailure())
      return nth - 1;
  }
}

} // namespace faults
