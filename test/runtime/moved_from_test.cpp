// Whatever is done with a handle that was moved from, except destroying it and assigning to it, is
// an exception that names the handle's type: every public member of every type that moves.
#include <fearless/fearless.h>

#include <chrono>
#include <functional>
#include <gtest/gtest.h>
#include <stop_token>
#include <string>
#include <utility>

using namespace fearless;
using namespace std::chrono_literals;

// NOLINTBEGIN(bugprone-use-after-move): on purpose
namespace {

template <class F> void expect_named(const std::string &type, F use) {
  try {
    use();
    ADD_FAILURE() << type << ": nothing was thrown";
  } catch (const MovedFrom &error) {
    EXPECT_NE(std::string(error.what()).find("fearless::" + type), std::string::npos)
        << error.what();
  }
}

TEST(MovedFrom, JoinHandle) {
  auto handle = spawn([] { return 1; });
  auto other = std::move(handle);
  expect_named("JoinHandle", [&] { handle.join(); });
  expect_named("JoinHandle", [&] { handle.detach(); });
  expect_named("JoinHandle", [&] { handle.request_stop(); });
  expect_named("JoinHandle", [&] { (void)handle.get_stop_token(); });
  auto moved_again = std::move(handle);
  expect_named("JoinHandle", [&] { moved_again.join(); });
  handle = std::move(other);
  EXPECT_EQ(handle.join(), 1);
  expect_named("JoinHandle", [&] { handle.join(); }); // used up: the same
  scope([](Scope &s) {
    auto scoped = s.spawn([] {});
    auto taken = std::move(scoped);
    expect_named("JoinHandle", [&] { scoped.join(); });
    expect_named("JoinHandle", [&] { scoped.detach(); });
  });
}

TEST(MovedFrom, SendFn) {
  SendFn<int()> f = [] { return 1; };
  auto other = std::move(f);
  expect_named("SendFn", [&] { f(); });
  SendFn<long()> wrapping = std::move(f); // of another signature: holds it
  expect_named("SendFn", [&] { wrapping(); });
  expect_named("SendFn", [&] { spawn(std::move(f)).join(); });
  f = std::move(other);
  EXPECT_EQ(f(), 1);
}

TEST(MovedFrom, Guards) {
  const Mutex<std::string> mutex{"text"};
  const Condvar changed;
  const auto yes = [](const std::string &) { return true; };
  auto guard = mutex.lock();
  auto other = std::move(guard);
  expect_named("MutexGuard", [&] { (void)*guard; });
  expect_named("MutexGuard", [&] { (void)*std::as_const(guard); });
  expect_named("MutexGuard", [&] { (void)guard->size(); });
  expect_named("MutexGuard", [&] { (void)std::as_const(guard)->size(); });
  expect_named("Condvar", [&] { changed.wait(guard, yes); });
  expect_named("Condvar", [&] { changed.wait_for(guard, 1h, yes); });
  expect_named("Condvar", [&] { changed.wait(guard, std::stop_token(), yes); });
  expect_named("Condvar", [&] { changed.wait_for(guard, std::stop_token(), 1h, yes); });
  guard = std::move(other);
  EXPECT_EQ(*guard, "text");

  const RwLock<std::string> lock{"text"};
  {
    auto reader = lock.read();
    const auto taken = std::move(reader);
    expect_named("RwLockReadGuard", [&] { (void)*reader; });
    expect_named("RwLockReadGuard", [&] { (void)reader->size(); });
  }
  auto writer = lock.write();
  const auto taken = std::move(writer);
  expect_named("RwLockWriteGuard", [&] { (void)*writer; });
  expect_named("RwLockWriteGuard", [&] { (void)*std::as_const(writer); });
  expect_named("RwLockWriteGuard", [&] { (void)writer->size(); });
  expect_named("RwLockWriteGuard", [&] { (void)std::as_const(writer)->size(); });
}

struct Base {
  virtual ~Base() = default;
};
struct Derived final : Base {};

TEST(MovedFrom, Arc) {
  auto arc = make_arc<std::string>("text");
  auto other = std::move(arc);
  expect_named("Arc", [&] { (void)*arc; });
  expect_named("Arc", [&] { (void)arc->size(); });
  expect_named("Arc", [&] { (void)arc.clone(); });
  expect_named("Arc", [&] { (void)Arc<std::string>(arc); });
  expect_named("Arc", [&] { (void)arc.try_unwrap(); });
  expect_named("Arc", [&] { (void)arc.get_mut(); });
  expect_named("Arc", [&] { (void)arc.make_mut(); });
  expect_named("Arc", [&] { (void)arc.strong_count(); });
  expect_named("Arc", [&] { (void)arc.weak_count(); });
  expect_named("Arc", [&] { (void)Arc<std::string>::ptr_eq(arc, other); });
  expect_named("Arc", [&] { (void)Arc<std::string>::ptr_eq(other, arc); });
  expect_named("Arc", [&] { (void)(arc == other); });
  expect_named("Arc", [&] { (void)(other == arc); });
  expect_named("Arc", [&] { (void)(arc < other); });
  expect_named("Arc", [&] { (void)std::hash<Arc<std::string>>()(arc); });
  expect_named("Arc", [&] { (void)Weak<std::string>(arc); });
  expect_named("Arc", [&] { other = arc; });
  EXPECT_EQ(*other, "text"); // kept
  arc = std::move(other);
  EXPECT_EQ(*arc, "text");
  EXPECT_TRUE(arc.try_unwrap());
  expect_named("Arc", [&] { (void)*arc; }); // unwrapped: the same

  auto derived = make_arc<Derived>();
  const Arc<Base> base = std::move(derived);
  expect_named("Arc", [&] { (void)Arc<Base>(derived); });
  expect_named("Arc", [&] { (void)Arc<Base>(std::move(derived)); });
  expect_named("Arc", [&] { (void)Weak<Base>(derived); });
}

TEST(MovedFrom, WeakPointsToNothing) {
  const auto arc = make_arc<Derived>();
  Weak<Derived> weak(arc);
  const auto other = std::move(weak);
  EXPECT_FALSE(weak.upgrade());
  EXPECT_FALSE(Weak<Derived>(weak).upgrade());
  EXPECT_FALSE(Weak<Base>(weak).upgrade());
  weak = other;
  EXPECT_TRUE(weak.upgrade());
}

template <class Tx> void expect_sender_named(const std::string &type, Tx tx) {
  const int n = 1;
  Tx other = std::move(tx);
  expect_named(type, [&] { tx.send(1); });
  expect_named(type, [&] { tx.send(n); });
  expect_named(type, [&] { tx.try_send(1); });
  expect_named(type, [&] { tx.try_send(n); });
  expect_named(type, [&] { (void)tx.clone(); });
  expect_named(type, [&] { (void)Tx(tx); });
  expect_named(type, [&] { (void)tx.is_disconnected(); });
  expect_named(type, [&] { other = tx; });
  EXPECT_TRUE(other.try_send(1)); // kept
  if constexpr (requires { tx.send(1, std::stop_token()); }) {
    expect_named(type, [&] { tx.send(1, std::stop_token()); });
    expect_named(type, [&] { tx.send(n, std::stop_token()); });
  }
  tx = std::move(other);
  EXPECT_FALSE(tx.is_disconnected());
}

TEST(MovedFrom, Channels) {
  auto [tx, rx] = channel<int>();
  auto [sync_tx, sync_rx] = sync_channel<int>(1);
  expect_sender_named("Sender", tx);
  expect_sender_named("SyncSender", sync_tx);
  auto it = rx.begin();
  auto other = std::move(rx);
  expect_named("Receiver", [&, &rx = rx] { (void)rx.recv(); });
  expect_named("Receiver", [&, &rx = rx] { (void)rx.recv(std::stop_token()); });
  expect_named("Receiver", [&, &rx = rx] { (void)rx.try_recv(); });
  expect_named("Receiver", [&, &rx = rx] { (void)rx.recv_timeout(1h); });
  expect_named("Receiver", [&, &rx = rx] { (void)rx.recv_timeout(std::stop_token(), 1h); });
  expect_named("Receiver", [&, &rx = rx] { (void)rx.is_disconnected(); });
  expect_named("Receiver", [&, &rx = rx] { (void)rx.begin(); });
  EXPECT_EQ(*it, 1); // a loop under way keeps its value,
  expect_named("Receiver", [&] { ++it; });
  EXPECT_TRUE(it == rx.end()); // and ends
  rx = std::move(other);
  EXPECT_FALSE(rx.try_recv());
}

} // namespace
// NOLINTEND(bugprone-use-after-move)
