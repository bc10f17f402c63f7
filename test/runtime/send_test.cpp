// What Send and Sync refuse and accept, as far as the compiler alone can see.
#include <fearless/fearless.h>

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <gtest/gtest.h>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <ranges>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

using fearless::Send, fearless::Sync;

namespace {

enum class Color { red };
struct Plain {
  int n;
};
struct Incomplete;

// Plain values.
static_assert(Send<int> && Sync<int> && Send<const int> && Send<Color> && Send<std::nullptr_t>);
static_assert(Send<std::string> && Sync<std::string> && Send<Plain> && Sync<Plain>);
static_assert(Send<int (*)(int *)> && Send<int Plain::*> && Send<void (Plain::*)()>);
static_assert(Send<std::function<void()>> && Send<std::exception_ptr> && Send<std::thread>);

// What somebody else owns.
static_assert(!Send<int *> && !Send<const int *> && !Send<int *const> && !Send<void *>);
static_assert(!Send<const char *> && !Send<Incomplete *> && !Send<int &> && !Send<int &&>);
static_assert(!Sync<int *> && !Sync<int &> && !Sync<std::string_view>);
static_assert(!Send<std::reference_wrapper<int>> && !Send<std::string_view>);
static_assert(!Send<std::span<int>> && !Send<const std::span<const int, 3>>);
static_assert(!Send<std::vector<int>::iterator> && !Send<std::map<int, int>::const_iterator>);
static_assert(!Send<std::list<int>::iterator> && !Send<std::reverse_iterator<int *>>);
static_assert(!Send<std::ranges::ref_view<std::vector<int>>>);
static_assert(!Send<decltype(std::declval<std::vector<int> &>() | std::views::take(2))>);

// Views that own what they show.
static_assert(Send<std::ranges::iota_view<int, int>> && Send<std::ranges::single_view<int>>);
static_assert(!Send<std::ranges::single_view<int *>>);
static_assert(Send<decltype(std::vector<int>() | std::views::drop(1) | std::views::take(2))>);
static_assert(!Send<decltype(std::vector<int *>() | std::views::take(2))>);
static_assert(Send<decltype(std::views::iota(0, 3).begin())>);
static_assert(Send<decltype(std::views::single(std::views::iota(0, 3)))>);
static_assert(!Send<decltype(std::views::single(std::string_view()))>);
static_assert(Send<decltype(std::map<int, int>() | std::views::keys)>);
static_assert(!Send<decltype(std::declval<std::map<int, int> &>() | std::views::keys)>);
static_assert(!Send<std::ranges::ref_view<const std::vector<int>>>);
static_assert(!Send<std::span<std::string_view, 3>> && !Send<std::vector<bool>::const_iterator>);
static_assert(!Send<std::atomic_ref<int>> && !Send<std::counted_iterator<int *>>);
static_assert(!fearless::detail::is_borrow<const std::string>);
static_assert(Send<std::ranges::iota_view<int>> && Send<std::ranges::empty_view<std::string>>);
static_assert(Send<const std::ranges::single_view<std::string>>);

// Guards.
static_assert(!Send<std::lock_guard<std::mutex>> && !Send<std::unique_lock<std::mutex>>);
static_assert(!Send<std::scoped_lock<std::mutex, std::mutex>> && !Send<std::scoped_lock<>>);
static_assert(!Send<std::shared_lock<std::shared_mutex>> && !Send<fearless::MutexGuard<int>>);
static_assert(Sync<fearless::MutexGuard<int>> && !Sync<fearless::MutexGuard<int *>>);

// Through the elements.
static_assert(Send<std::optional<int>> && !Send<std::optional<int *>>);
static_assert(Send<std::variant<int, Plain>> && !Send<std::variant<int, int *>>);
static_assert(Send<std::pair<int, int>> && !Send<std::pair<int, std::string_view>>);
static_assert(Send<std::tuple<>> && Send<std::tuple<int>> && !Send<std::tuple<int, int &>>);
static_assert(Send<std::array<int, 2>> && !Send<std::array<int *, 2>> && !Send<int *[2]>);
static_assert(Send<int[2]> && Send<const int[2]> && !Send<const char *const[2]>);
static_assert(Send<std::vector<int>> && !Send<std::vector<int *>> && Send<std::vector<bool>>);
static_assert(!Send<std::vector<std::vector<std::optional<const char *>>>>);
static_assert(Send<std::map<int, std::string>> && !Send<std::map<int, int *>>);
static_assert(!Send<std::unordered_map<std::string_view, int>> && !Send<std::deque<int *>>);
static_assert(Send<std::queue<int>> && !Send<std::priority_queue<int *>>);
static_assert(!Sync<std::vector<int *>> && Sync<std::map<int, std::string>>);
static_assert(Send<std::atomic<int>> && Sync<std::atomic<int>> && !Send<std::atomic<int *>>);

// unique_ptr: Box, but with a shallow const.
static_assert(Send<std::unique_ptr<int>> && Send<std::unique_ptr<Plain[]>>);
static_assert(!Send<std::unique_ptr<int *>> && Send<std::unique_ptr<Incomplete>>);
static_assert(!Sync<std::unique_ptr<int>> && Sync<std::unique_ptr<const int>>);
static_assert(Sync<std::unique_ptr<std::atomic<int>>>);
static_assert(!Sync<std::vector<std::unique_ptr<int>>>);

// shared_ptr: to const, or to what synchronises itself; a class of the user's is the checker's.
static_assert(Send<std::shared_ptr<const int>> && Send<std::shared_ptr<const std::string>>);
static_assert(!Send<std::shared_ptr<int>> && !Send<std::shared_ptr<std::vector<int>>>);
static_assert(!Send<std::shared_ptr<const std::vector<int *>>> && !Send<std::weak_ptr<int>>);
static_assert(!Send<std::shared_ptr<std::string>> && !Send<std::shared_ptr<std::pair<int, int>>>);
static_assert(!Send<std::shared_ptr<int[]>> && Send<std::shared_ptr<std::atomic<int>[]>>);
static_assert(Send<std::shared_ptr<std::atomic<int>>> && Send<std::weak_ptr<std::atomic<int>>>);
static_assert(Send<std::shared_ptr<std::array<std::atomic<int>, 4>>>);
static_assert(Send<std::shared_ptr<fearless::Mutex<int>>> && Send<std::shared_ptr<Incomplete>>);
static_assert(!Send<std::shared_ptr<std::vector<fearless::Mutex<int>>>>);

// Ours.
static_assert(Send<fearless::Arc<int>> && Sync<fearless::Arc<int>> && Send<fearless::Weak<int>>);
static_assert(!Send<fearless::Arc<int *>> && !Send<fearless::Arc<std::unique_ptr<int>>>);
static_assert(Send<fearless::Arc<fearless::Mutex<std::unique_ptr<int>>>>);
static_assert(!Send<fearless::Arc<fearless::Mutex<int *>>> && !Sync<fearless::Mutex<int *>>);
static_assert(Send<fearless::JoinHandle<int>> && Send<fearless::SendFn<void()>>);
static_assert(Send<fearless::JoinHandle<void>> && !Send<fearless::JoinHandle<int *>>);
static_assert(Sync<fearless::JoinHandle<std::unique_ptr<int>>>);
static_assert(Send<fearless::RwLock<int>> && Sync<fearless::RwLock<int>>);
static_assert(!Send<fearless::RwLock<int *>> && !Sync<fearless::RwLock<std::unique_ptr<int>>>);
static_assert(!Send<fearless::RwLockReadGuard<int>> && Sync<fearless::RwLockReadGuard<int>>);
static_assert(!Send<fearless::RwLockWriteGuard<int>> && Sync<fearless::RwLockWriteGuard<int>>);
static_assert(Send<fearless::Arc<fearless::RwLock<std::string>>> && Sync<fearless::Condvar>);
static_assert(Send<fearless::Sender<int>> && Sync<fearless::Sender<int>>);
static_assert(Send<fearless::SyncSender<int>> && Sync<fearless::SyncSender<int>>);
static_assert(Send<fearless::Receiver<int>> && !Sync<fearless::Receiver<int>>);
static_assert(Sync<fearless::Mutex<fearless::Receiver<int>>>);
static_assert(!Send<fearless::Sender<int *>> && !Sync<fearless::SyncSender<std::string_view>>);
static_assert(!Send<fearless::Receiver<int *>> && Sync<fearless::Sender<std::unique_ptr<int>>>);
static_assert(Send<fearless::OnceLock<int>> && Sync<fearless::LazyLock<int>>);
static_assert(!Sync<fearless::OnceLock<std::unique_ptr<int>>> && !Send<fearless::LazyLock<int *>>);
static_assert(Send<fearless::Atomic<int>> && Sync<fearless::Atomic<int>>);
static_assert(!Send<fearless::Atomic<int *>> && Send<std::shared_ptr<fearless::Atomic<int>>>);

// A class whose constructor asks whether its argument is Send may itself be asked.
struct Job {
  template <Send F> Job(F &&) {}
};
static_assert(Send<Job> && std::is_move_constructible_v<Job> && Send<std::vector<Job>>);

struct Node {
  std::vector<Node> children;
  fearless::Mutex<std::vector<fearless::Arc<Node>>> shared;
  fearless::Weak<Node> parent;
};
static_assert(Send<Node> && Send<fearless::Arc<Node>>);

// Tags, where each may stand.
class FEARLESS_SEND FEARLESS_SYNC Tagged {};
class FEARLESS_NOT_SEND FEARLESS_NOT_SYNC Bound {};
struct FEARLESS_UNSAFE_SEND("owns it") FEARLESS_UNSAFE_SYNC("read only") Handle {
  int *p = nullptr;
};
FEARLESS_ALLOW("shared-static", "test") [[maybe_unused]] int declared = 0;

// A view that owns, judged right by hand.
struct Owned : std::ranges::view_interface<Owned> {
  int *begin() const;
  int *end() const;
};

} // namespace

template <> struct fearless::is_send<Owned> : std::true_type {};
static_assert(Send<Owned> && Send<const Owned> && Send<std::vector<Owned>>);

TEST(Send, TagsChangeNothingAtRunTime) {
  EXPECT_EQ(sizeof(Handle), sizeof(int *));
  EXPECT_TRUE(Send<Tagged>);
  EXPECT_TRUE(Send<Bound>); // the checker's to refuse
  FEARLESS_ALLOW("borrow", "a statement") declared = 1;
  EXPECT_EQ(declared, 1);
}
