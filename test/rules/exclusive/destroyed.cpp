// What a thread uses is destroyed, or stays where it is while its container grows.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

void use(int);

// ---- reject

void reset() {
  auto owner = std::make_unique<int>(1);
  std::thread t([p = owner.get()] { use(*p); });
  owner.reset(); // both-warning {{'*owner' is destroyed here while a thread uses it}}
  t.join();
}
void assigned_null() {
  auto owner = std::make_unique<int>(1);
  std::thread t([&n = *owner] { use(n); });
  owner = nullptr; // both-warning {{'*owner' is destroyed here while a thread uses it}}
  t.join();
}
void assigned_anew() {
  auto owner = std::make_unique<int>(1);
  std::thread t([&n = *owner] { use(n); });
  owner = std::make_unique<int>(2); // both-warning {{'*owner' is destroyed here while a thread uses it}}
  t.join();
}
void deleted() {
  int *p = new int(3);
  std::thread t([&n = *p] { use(n); });
  delete p; // both-warning {{'*p' is destroyed here while a thread uses it}}
  t.join();
}
void found_while_inserted() {
  std::map<int, int> table;
  std::thread t([&] { table[1] = 2; });
  if (table.find(1) != table.end()) // both-warning {{'table' is read here while a thread writes it}}
    use(1);
  t.join();
}
void last_while_appended() {
  std::list<int> items(1);
  std::thread t([&] { items.push_back(2); });
  use(items.back()); // both-warning {{'items' is read here while a thread writes it}}
  t.join();
}
void moves_when_it_grows() {
  std::vector<int> items(1);
  std::thread t([&first = items.front()] { use(first); });
  items.push_back(2); // both-warning {{'items' is written here while a thread uses it}}
  t.join();
}
void not_locked_where_it_failed() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  if (!m.try_lock())
    ++n; // both-warning {{'n' is written here while a thread uses it}}
  else
    m.unlock();
  t.join();
}

// ---- accept

void stays_when_it_grows() {
  std::list<int> items(1);
  std::thread t([&first = items.front()] { use(first); });
  items.push_back(2);
  items.emplace_front(3);
  t.join();
}
void stays_in_a_deque() {
  std::deque<int> items(1);
  std::thread t([&first = items.front()] { use(first); });
  items.push_back(2);
  t.join();
}
void stays_in_a_map() {
  std::map<int, int> table;
  table[1] = 1;
  std::thread t([&one = table.at(1)] { one = 2; });
  table[2] = 2;
  table.emplace(3, 3);
  t.join();
}
void released() {
  auto owner = std::make_unique<int>(1);
  int *p = nullptr;
  std::thread t([&n = *owner] { use(n); });
  p = owner.release();
  t.join();
  delete p;
}
void destroyed_behind_the_join() {
  int *p = new int(3);
  std::thread t([&n = *p] { use(n); });
  t.join();
  delete p;
}
void locked_where_it_succeeded() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  if (m.try_lock()) {
    ++n;
    m.unlock();
  }
  t.join();
}
void locked_behind_the_failure() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard held(m);
    ++n;
  });
  if (!m.try_lock()) {
    t.join();
    return;
  }
  ++n;
  m.unlock();
  t.join();
}
