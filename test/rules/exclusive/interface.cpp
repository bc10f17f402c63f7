// An interface has no fields, but what implements it may have: calls of it from two threads are not
// proven safe. One that promises to be Sync is.
// RUN: %fearless-both %s
// audit-no-diagnostics
#include <thread>

struct Db {
  virtual void put() = 0;
  virtual ~Db() = default;
};

void two_threads_call_an_interface(Db &db) {
  std::thread t([&db] { db.put(); }); // rust-note {{the thread starts here}} rust-note {{the thread gets 'db' by reference here and may write it}}
  db.put(); // rust-warning {{'db' is written here while a thread uses it}} rust-note {{join the thread first}}
  t.join(); // rust-note {{the thread is joined only here}}
}

struct [[clang::annotate("fearless:unsafe_sync", "every implementation locks")]] SafeDb {
  virtual void put() = 0;
  virtual ~SafeDb() = default;
};

void the_interface_promises(SafeDb &db) {
  std::thread t([&db] { db.put(); });
  db.put();
  t.join();
}
