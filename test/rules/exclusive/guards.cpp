// Lock guards of one's own, and guards inside other objects.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

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

// ---- reject

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
