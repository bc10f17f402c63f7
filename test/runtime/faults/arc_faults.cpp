// Arc and Weak, when the T or the memory fails.
#include "injector.h"

#include <fearless/arc.h>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

using faults::every_failure, faults::Trial, faults::Value;
using fearless::Arc, fearless::make_arc, fearless::Weak;

template <> struct std::hash<Value> {
  std::size_t operator()(const Value &value) const {
    faults::may_fail();
    return static_cast<std::size_t>(value.id());
  }
};

namespace {

struct Base {
  virtual ~Base() = default;
  Value value{1};
};
struct Derived final : Base {
  Value own{2};
};

TEST(ArcFaults, Make) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              std::optional<Arc<Value>> arc;
              const bool threw = trial.throws([&] { arc = make_arc<Value>(1); });
              EXPECT_EQ(arc.has_value(), !threw);
            }),
            2);
  struct alignas(64) Wide {
    Value value{1};
  };
  EXPECT_EQ(every_failure([](Trial &trial) { trial.throws([] { (void)make_arc<Wide>(); }); }), 2);
}

// All that Arc does with its counts cannot fail.
TEST(ArcFaults, Share) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              auto derived = make_arc<Derived>();
              EXPECT_FALSE(trial.throws([&] {
                const auto copy = derived;
                const auto clone = copy.clone();
                const Arc<Base> base = clone;
                Weak<Derived> weak(copy);
                const Weak<Base> direct(clone);
                const Weak<Base> converted(weak);
                auto moved = std::move(weak);
                weak = moved;
                EXPECT_TRUE(weak.upgrade());
                EXPECT_TRUE(converted.upgrade());
                EXPECT_EQ(derived.strong_count(), 4U);
                EXPECT_EQ(derived.weak_count(), 4U);
                EXPECT_TRUE(Arc<Base>::ptr_eq(base, clone));
                EXPECT_FALSE(derived.get_mut());
              }));
              EXPECT_TRUE(derived.get_mut());
            }),
            0);
}

TEST(ArcFaults, TryUnwrap) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              auto arc = make_arc<Value>(1);
              const Weak<Value> weak(arc);
              std::optional<Value> value;
              const bool threw = trial.throws([&] {
                const auto taken = arc.try_unwrap();
                EXPECT_EQ(taken.value().id(), 1);
              });
              EXPECT_EQ(weak.upgrade().has_value(), threw);
              if (threw) {
                EXPECT_EQ(arc->id(), 1); // still its owner
                EXPECT_EQ(arc.strong_count(), 1U);
              } else
                EXPECT_THROW((void)*arc, fearless::MovedFrom);
            }),
            1);
}

TEST(ArcFaults, MakeMut) {
  for (const bool shared : {true, false})
    EXPECT_EQ(every_failure([&](Trial &trial) {
                auto arc = make_arc<Value>(1);
                const Weak<Value> weak(arc);
                const auto other = shared ? std::optional(arc) : std::nullopt;
                const bool threw = trial.throws([&] { arc.make_mut().set(2); });
                EXPECT_EQ(arc->id(), threw ? 1 : 2);
                EXPECT_EQ(weak.upgrade().has_value(), threw || shared);
                if (shared) {
                  EXPECT_EQ((*other)->id(), 1);
                }
              }),
              2);
}

TEST(ArcFaults, CompareAndHash) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              const auto a = make_arc<Value>(1);
              const auto b = make_arc<Value>(2);
              trial.throws([&] {
                EXPECT_FALSE(a == b);
                EXPECT_TRUE(a < b);
                EXPECT_EQ(std::hash<Arc<Value>>()(a), 1U);
              });
              EXPECT_EQ(a.strong_count(), 1U);
            }),
            3);
}

} // namespace
