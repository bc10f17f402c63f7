// Right programs of the kinds that old code bases are full of: profile audit is silent on all.
//
// RUN: %fearless check --profile=audit %s -- %std
#include <algorithm>
#include <array>
#include <cstdio>
#include <future>
#include <list>
#include <memory>
#include <pthread.h>
#include <span>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>
void sizes_of_arrays() {
  std::array<long, 4> parts{};
  std::vector<std::thread> ts;
  for (size_t i = 0; i < parts.size(); ++i)
    ts.emplace_back([&parts, i] { parts[i] = 1; });
  for (auto &t : ts)
    t.join();
}
struct Arg {
  int id;
};
static void *add(void *p) {
  Arg *a = (Arg *)p;
  int i = a->id;
  delete a;
  return (void *)(long)i;
}
int heap_objects_of_each_turn() {
  pthread_t u[2];
  for (int i = 0; i < 2; ++i) {
    Arg *a = new Arg;
    a->id = i;
    pthread_create(&u[i], NULL, add, a);
  }
  for (int i = 0; i < 2; ++i)
    pthread_join(u[i], NULL);
  return 0;
}
struct R {
  int a;
};
void shared_objects_of_each_turn() {
  std::vector<std::thread> ts;
  for (int i = 0; i < 3; ++i) {
    auto r = std::make_shared<R>();
    r->a = i;
    ts.emplace_back([r] { r->a *= 2; });
  }
  for (auto &t : ts)
    t.join();
}
struct W {
  int a = 0;
  std::thread t;
};
void handles_in_elements() {
  std::vector<W> ws(3);
  for (auto &w : ws)
    w.t = std::thread([&w] { w.a++; });
  for (auto &w : ws)
    w.t.join();
}
void psort(int *b, int *e) {
  if (e - b < 1000) {
    std::sort(b, e);
    return;
  }
  int *mid = b + (e - b) / 2;
  std::thread t(psort, b, mid);
  psort(mid, e);
  t.join();
}
template <class It> void qsort2(It b, It e) {
  auto n = e - b;
  if (n < 2)
    return;
  It mid = b + n / 2;
  auto f = std::async(std::launch::async, [=] { qsort2(b, mid); });
  qsort2(mid, e);
  f.get();
}
void halves_by_pointers_and_iterators() {
  std::vector<int> v(100);
  psort(v.data(), v.data() + v.size());
  qsort2(v.begin(), v.end());
}
void slices_of_a_span() {
  std::vector<float> v(100, 1);
  std::span<float> all(v);
  std::vector<std::thread> ts;
  for (size_t i = 0; i < 4; ++i) {
    auto part = all.subspan(i * 25, 25);
    ts.emplace_back([part] {
      for (auto &x : part)
        x += 1;
    });
  }
  for (auto &t : ts)
    t.join();
  auto a = all.first(50), b = all.last(50);
  std::jthread t([a] { a[0] = 1; });
  for (auto &x : b)
    x = 2;
}
void polls_a_future() {
  std::vector<int> v;
  auto h = std::async(std::launch::async, [&v] { v.push_back(1); });
  while (h.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
    std::puts(".");
  v.push_back(3);
}
static void *go(void *p) {
  *static_cast<long *>(p) = 1;
  return nullptr;
}
int handles_a_failed_start() {
  pthread_t t;
  long w = 0;
  if (pthread_create(&t, nullptr, go, &w) != 0)
    return 1;
  pthread_join(t, nullptr);
  return w;
}
int depth(int n) {
  if (n == 0)
    return 0;
  int r = 0;
  std::thread t([&r, n] { r = depth(n - 1); });
  t.join();
  return r + 1;
}
struct Node {
  int n = 0;
  Node *next = nullptr;
  std::unique_ptr<Node> owned;
};
static void bump(Node *node) { ++node->n; }
static void add_one(std::span<int> part) {
  for (int &x : part)
    ++x;
}
std::vector<Node *> make_nodes();
void pointers_of_a_vector(std::vector<Node *> &all) {
  std::vector<std::thread> ts;
  for (Node *node : all)
    ts.emplace_back([node] { node->n++; });
  for (auto &t : ts)
    t.join();
}
void pointers_for_a_function(std::vector<Node *> &all) {
  std::vector<std::thread> ts;
  for (auto *node : all)
    ts.emplace_back(bump, node);
  for (auto &t : ts)
    t.join();
}
void pointers_of_a_temporary_vector() {
  std::vector<std::thread> ts;
  for (Node *node : make_nodes())
    ts.emplace_back([node] { node->n++; });
  for (auto &t : ts)
    t.join();
}
void pointers_of_rows(std::vector<std::vector<Node *>> &rows) {
  std::vector<std::thread> ts;
  for (auto &row : rows)
    for (auto *node : row)
      ts.emplace_back([node] { node->n++; });
  for (auto &t : ts)
    t.join();
}
void spans_of_a_vector(std::vector<std::span<int>> &parts) {
  std::vector<std::thread> ts;
  for (auto part : parts)
    ts.emplace_back(add_one, part);
  for (auto &t : ts)
    t.join();
}
void next_node() {
  Node b, a{0, &b, nullptr};
  Node *cur = &a;
  std::thread t([cur] { cur->n++; });
  cur = cur->next;
  cur->n = 2;
  t.join();
}
void the_other_object() {
  Node x, y;
  Node *cur = &x;
  std::thread t([cur] { cur->n++; });
  cur = &y;
  cur->n = 2;
  t.join();
}
void pointers_that_are_swapped(Node *f, Node *g) {
  std::thread t([f] { f->n++; });
  std::swap(f, g);
  f->n = 3;
  t.join();
}
void an_owner_of_something_new() {
  auto sp = std::make_shared<Node>();
  std::thread t([sp] { sp->n++; });
  sp = std::make_shared<Node>();
  sp->n = 4;
  t.join();
}
void a_list_that_grows() {
  auto head = std::make_unique<Node>();
  Node *tail = head.get();
  std::vector<std::thread> ts;
  for (int i = 0; i < 3; ++i) {
    tail->n = i;
    ts.emplace_back(bump, tail);
    tail->owned = std::make_unique<Node>();
    tail = tail->owned.get();
  }
  for (auto &t : ts)
    t.join();
}
void one_thread_for_each_node(Node *head) {
  std::vector<std::thread> ts;
  while (head) {
    Node *mine = head;
    head = head->next;
    ts.emplace_back([mine] { mine->n++; });
  }
  for (auto &t : ts)
    t.join();
}
void halves_at_a_position(std::span<int> all) {
  auto mid = std::lower_bound(all.begin(), all.end(), 50);
  std::span<int> low(all.begin(), mid), high(mid, all.end());
  std::thread t(add_one, low);
  add_one(high);
  t.join();
}
void quick(std::span<int> all, int depth) {
  if (depth == 0)
    return;
  auto mid = std::partition(all.begin(), all.end(), [](int x) { return x < 5; });
  std::span<int> low(all.begin(), mid), high(mid, all.end());
  std::thread t(quick, low, depth - 1);
  quick(high, depth - 1);
  t.join();
}
void sorts_halves(std::vector<int> &v) {
  auto mid = v.begin() + 4;
  std::thread t([&] { std::sort(v.begin(), mid); });
  std::sort(mid, v.end());
  t.join();
}
void elements_by_number() {
  std::array<std::vector<int>, 3> parts;
  std::thread t([&p = std::get<0>(parts)] { p.push_back(1); });
  std::thread u([&p = std::get<1>(parts)] { p.push_back(1); });
  parts[2].push_back(1);
  t.join();
  u.join();
}
void tied_names() {
  std::vector<std::string> v{"a", "b"};
  auto [a, b] = std::tie(v[0], v[1]);
  std::thread t([&a] { a += "x"; });
  b += "x";
  t.join();
}
