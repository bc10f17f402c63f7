// fearless's own types, over the real standard library.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
// audit-no-diagnostics
#include <fearless/fearless.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

void use(int);
void use(const std::string &);

// ---- rejected

void arc_of_plain_owner(std::shared_ptr<int> n) {
  fearless::spawn([n] { ++*n; }).detach(); // rust-warning {{'n' of type 'std::shared_ptr<int>' cannot be sent to another thread safely}}
}

struct Node {
  int value = 0;
  Node *next = nullptr; // rust-note {{because field 'next' has type 'Node *', which is not Send}}
};
void pointer_in_a_field(Node node) {
  fearless::spawn([node] { use(node.value); }).detach(); // rust-warning {{'node' of type 'Node' cannot be sent}}
}

void mutex_of_what_is_not_send(fearless::Arc<fearless::Mutex<Node>> node) {
  fearless::spawn([node] { use(node->lock()->value); }).detach(); // rust-warning {{'node' of type 'fearless::Arc<fearless::Mutex<Node>>' cannot be sent}}
}

void unknown_callable(std::function<void()> task) {
  fearless::spawn([task] { task(); }).detach(); // rust-warning {{cannot prove that 'task'}}
}

void result_hides_a_pointer() {
  auto handle = fearless::spawn([] { return Node(); }); // rust-warning {{the thread's result of type 'Node' cannot be sent back safely}}
  use(handle.join().value);
}

void guard_is_handed_over() {
  fearless::Mutex<int> total(0);
  fearless::scope([&](fearless::Scope &s) {
    auto guard = total.lock();
    s.spawn([guard = std::move(guard)]() mutable { ++*guard; }); // rust-warning {{'guard' of type 'fearless::MutexGuard<int>' cannot be sent}}
  });
}

// ---- accepted

void ten_threads_count() {
  auto total = fearless::make_arc<fearless::Mutex<int>>(0);
  std::vector<fearless::JoinHandle<void>> handles;
  for (int i = 0; i < 10; ++i)
    handles.push_back(fearless::spawn([total] { ++*total->lock(); }));
  for (auto &h : handles)
    h.join();
  use(*total->lock());
}

void arc_of_a_constant(fearless::Arc<std::string> text) {
  fearless::spawn([text = text.clone()] { use(*text); }).detach();
  use(*text);
}

struct Account {
  std::string owner;
  std::vector<int> history;
};
void arc_of_a_struct(fearless::Arc<fearless::Mutex<Account>> account) {
  fearless::spawn([account] { account->lock()->history.push_back(1); }).detach();
  account->with([](Account &a) { a.owner = "a"; });
}

void send_fn(fearless::SendFn<void()> task) {
  fearless::spawn([task = std::move(task)]() mutable { task(); }).detach();
}

void weak(fearless::Weak<fearless::Mutex<int>> total) {
  fearless::spawn([total] {
    if (auto alive = total.upgrade())
      ++*(*alive)->lock();
  }).detach();
}

void results() {
  auto text = fearless::spawn([] { return std::string("a"); });
  auto owner = fearless::spawn([] { return std::make_unique<Account>(); });
  use(text.join());
  use(owner.join()->owner);
}

void handles_are_values(fearless::JoinHandle<int> handle) {
  fearless::spawn([handle = std::move(handle)]() mutable { use(handle.join()); }).detach();
}

template <class F> void on_four_threads(const F &f) {
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 4; ++i)
      s.spawn([&f, i] { f(i); });
  });
}

void closures_that_only_read() {
  std::vector<int> input{1, 2, 3, 4};
  fearless::Mutex<std::vector<int>> seen;
  on_four_threads([&](int i) {
    if (input[i] > 1)
      seen.lock()->push_back(i);
  });
}

template <class F> void on_two_threads(F &&f) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&f] { f(0); });
    s.spawn([&f] { f(1); });
  });
}

void closures_by_forwarding_reference() {
  const std::vector<int> input{1, 2, 3, 4};
  fearless::Atomic<int> sum{0};
  on_two_threads([&](int i) { sum.fetch_add(input[i]); });
}
