// Lock guards of one's own, and guards inside other objects.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

// ---- accept

class Section {
public:
  void enter() { m_.lock(); }
  void leave() { m_.unlock(); }

private:
  std::mutex m_;
};
class Inside {
public:
  explicit Inside(Section &s) : s_(s) { s_.enter(); }
  ~Inside() { s_.leave(); }

private:
  Section &s_;
};
void a_guard_of_a_class_with_names_of_its_own() {
  Section section;
  int n = 0;
  std::thread t([&] {
    Inside inside(section);
    ++n;
  });
  {
    Inside inside(section);
    ++n;
  }
  t.join();
}

struct Table {
  std::mutex mutex;
};
class Transaction {
public:
  explicit Transaction(Table &table) : lock_(table.mutex) {}

private:
  std::unique_lock<std::mutex> lock_;
  int id_ = 0;
};
void a_class_with_a_guard_inside() {
  Table table;
  int n = 0;
  std::thread t([&] {
    Transaction transaction(table);
    ++n;
  });
  {
    Transaction transaction(table);
    ++n;
  }
  t.join();
}

void a_guard_in_an_optional() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::optional<std::unique_lock<std::mutex>> held;
    held.emplace(m);
    ++n;
  });
  {
    std::lock_guard held(m);
    ++n;
  }
  t.join();
}

void a_guard_behind_an_owner() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    auto held = std::make_unique<std::lock_guard<std::mutex>>(m);
    ++n;
  });
  {
    std::lock_guard held(m);
    ++n;
  }
  t.join();
}

std::mutex for_all;
struct Everything {
  Everything() { for_all.lock(); }
  ~Everything() { for_all.unlock(); }
};
void a_guard_without_arguments() {
  int n = 0;
  std::thread t([&] {
    Everything held;
    ++n;
  });
  {
    Everything held;
    ++n;
  }
  t.join();
}

void assigned_later() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  std::unique_lock<std::mutex> held;
  held = std::unique_lock<std::mutex>(m);
  ++n;
  held.unlock();
  t.join();
}

void moved_to_another() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  std::unique_lock<std::mutex> first(m), second;
  second = std::move(first);
  ++n;
  second.unlock();
  t.join();
}

std::vector<std::function<void()>> jobs();
void callables_of_a_temporary() {
  std::thread t([] {});
  std::for_each(jobs().begin(), jobs().end(), [](std::function<void()> &job) { job(); });
  t.join();
}

// ---- reject

void has_no_lock_yet() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  std::unique_lock<std::mutex> held;
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}

void has_no_lock_any_more() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  std::unique_lock<std::mutex> first(m), second;
  second = std::move(first);
  second.unlock();
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}

struct Session {
  std::unique_lock<std::mutex> lock;
  int id = 0;
};
void made_without_a_lock() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  Session session;
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}

void assigned_without_locking() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  std::unique_lock<std::mutex> held;
  held = std::unique_lock<std::mutex>(m, std::defer_lock);
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}

void behind_the_guard() {
  Section section;
  int n = 0;
  std::thread t([&] {
    Inside inside(section);
    ++n;
  });
  {
    Inside inside(section);
  }
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}

void before_the_optional_has_one() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  std::optional<std::unique_lock<std::mutex>> held;
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  held.emplace(m);
  t.join();
}

// Its destructor gives back what somebody else took.
class Returns {
public:
  explicit Returns(Section &s) : s_(s) {}
  ~Returns() { s_.leave(); }

private:
  Section &s_;
};
void no_guard() {
  Section section;
  int n = 0;
  std::thread t([&] {
    Inside inside(section);
    ++n;
  });
  Returns returns(section);
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}
