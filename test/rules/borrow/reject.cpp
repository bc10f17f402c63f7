// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <pthread.h>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

void use(int);
void use(const std::string &);
int next();

// ---- a lambda, in every way it can be written

void detached_thread_borrows_a_local() {
  int hits = 0;
  std::thread([&] { ++hits; }).detach(); // both-warning {{thread may outlive 'hits', which it captures by reference}} both-note {{the thread starts here and is detached: nothing waits for it}} both-note {{join the thread on every way out before 'hits' dies, or let it return its result}}
} // both-note {{the thread may still run when 'hits' dies here}}

void named_handle_is_detached() {
  int hits = 0;
  std::thread t([&hits] { use(hits); }); // both-warning {{thread may outlive 'hits'}}
  t.detach();
}

void closure_is_stored_first() {
  int hits = 0;
  auto count = [&hits] { ++hits; }; // both-warning {{thread may outlive 'hits'}}
  std::thread t(count);
  t.detach();
}

void closure_is_moved_in() {
  int hits = 0;
  auto count = [&] { ++hits; }; // both-warning {{thread may outlive 'hits'}}
  std::thread(std::move(count)).detach();
}

void generic_lambda() {
  int hits = 0;
  std::thread([&](auto step) { hits += step; }, 2).detach(); // both-warning {{thread may outlive 'hits'}}
}

void init_capture_makes_a_reference() {
  std::string name = "log";
  std::thread([&alias = name] { use(alias); }).detach(); // both-warning {{thread may outlive 'name'}}
}

void a_reference_leads_to_the_local() {
  int total = 0;
  int &alias = total;
  std::thread([&alias] { ++alias; }).detach(); // both-warning {{thread may outlive 'total'}}
}

void one_capture_of_two() {
  std::string name = "log";
  int level = 3;
  std::thread([name, &level] { use(name), use(level); }).detach(); // both-warning {{thread may outlive 'level'}}
}

void structured_binding() {
  std::pair<int, int> range(0, 9);
  auto &[first, last] = range;
  std::thread([&last = last] { use(last); }).detach(); // both-warning {{thread may outlive '}}
}

void thread_starts_a_thread() {
  std::thread outer([] {
    int depth = 1;
    std::thread([&] { use(depth); }).detach(); // both-warning {{thread may outlive 'depth'}}
  });
  outer.join();
}

template <class... Ts> void pack_is_captured(Ts... values) {
  std::thread([&values...] { (use(values), ...); }).detach(); // both-warning {{thread may outlive 'values'}}
}
void call_pack() { pack_is_captured(1); }

void known_std_function() {
  int hits = 0;
  std::function<void()> count = [&hits] { ++hits; }; // both-warning {{thread may outlive 'hits'}}
  std::thread(count).detach();
}

// ---- other callables

void print(int level, const std::string &text);
void increment(int &n) { ++n; }
void fill(int *out) { *out = 1; }

void std_ref() {
  int total = 0;
  std::thread(increment, std::ref(total)).detach(); // both-warning {{thread may outlive 'total', which it is handed by reference}}
}

void std_cref() {
  std::string text = "a";
  std::thread(print, 1, std::cref(text)).detach(); // both-warning {{thread may outlive 'text'}}
}

void address_of_a_local() {
  int total = 0;
  std::thread(fill, &total).detach(); // both-warning {{thread may outlive 'total'}}
}

void buffer_converts_to_string_too_late() {
  char buffer[64] = "";
  std::thread t(print, 3, buffer); // both-warning {{thread may outlive 'buffer}}
  t.detach();
}

void bound_reference() {
  int total = 0;
  std::thread(std::bind(increment, std::ref(total))).detach(); // both-warning {{thread may outlive 'total'}}
}

struct Counter {
  int n = 0;
  void run() { ++n; }
};
void member_function_of_a_local() {
  Counter counter;
  std::thread(&Counter::run, &counter).detach(); // both-warning {{thread may outlive 'counter'}}
}

struct Adder {
  int &total;
  void operator()() const { ++total; }
};
void stored_function_object_with_a_reference() {
  int total = 0;
  Adder adder{total}; // both-warning {{thread may outlive 'total'}}
  std::thread(adder).detach();
}
void function_object_with_a_reference() {
  int total = 0;
  std::thread(Adder{total}).detach(); // both-warning {{thread may outlive 'total'}}
}

void *count_up(void *n) {
  ++*static_cast<int *>(n);
  return nullptr;
}
void posix_thread_gets_a_local() {
  int n = 0;
  pthread_t id;
  pthread_create(&id, nullptr, count_up, &n); // both-warning {{thread may outlive 'n'}}
  pthread_detach(id);
}

// ---- what looks into a local without being a reference

void pointer_variable() {
  int total = 0;
  int *p = &total;
  std::thread([p] { ++*p; }).detach(); // both-warning {{thread may outlive 'total', which 'p' points to}}
}

void string_view_into_a_local() {
  std::string text = "a";
  std::string_view view = text;
  std::thread([view] { use((int)view.size()); }).detach(); // both-warning {{thread may outlive 'text', which 'view' of type 'std::string_view' looks into}} both-note {{hand the thread a value that owns its data, such as 'std::string'}}
}

void span_into_a_local() {
  std::vector<int> data(10);
  std::span<int> part(data);
  std::thread([part] { use(part[0]); }).detach(); // both-warning {{thread may outlive 'data', which 'part'}}
}

void iterator_into_a_local() {
  std::vector<int> data(10);
  auto it = data.begin();
  std::thread([it] { use(*it); }).detach(); // both-warning {{thread may outlive 'data}}
}

void pointer_out_of_a_unique_ptr() {
  auto owner = std::make_unique<int>(1);
  std::thread([p = owner.get()] { use(*p); }).detach(); // both-warning {{thread may outlive}}
}

void reference_into_a_unique_ptr() {
  auto owner = std::make_unique<int>(1);
  int &n = *owner;
  std::thread([&n] { use(n); }).detach(); // both-warning {{thread may outlive}}
}

void loop_element_by_reference() {
  std::vector<int> data(3);
  for (int &x : data)
    std::thread([&x] { ++x; }).detach(); // both-warning {{thread may outlive 'data}}
}

void c_str_of_a_local() {
  std::string text = "a";
  std::thread([p = text.c_str()] { use(*p); }).detach(); // both-warning {{thread may outlive 'text}}
}

// ---- a parameter by value is a local too

void parameter_by_value(int n) {
  std::thread([&] { use(n); }).detach(); // both-warning {{thread may outlive 'n'}}
} // both-note {{the thread may still run when 'n' dies here}}

void parameter_by_value_through_ref(std::string text) {
  std::thread(print, 1, std::ref(text)).detach(); // both-warning {{thread may outlive 'text', which it is handed by reference}}
}

std::future<void> parameter_by_value_in_async(int n) {
  return std::async([&] { use(n); }); // both-warning {{thread may outlive 'n'}}
}

// ---- the handle goes somewhere else

std::thread handle_is_returned() {
  int hits = 0;
  return std::thread([&] { use(hits); }); // both-warning {{thread may outlive 'hits'}} both-note {{the thread starts here, and its handle outlives this function}}
}

std::thread named_handle_is_returned() {
  int hits = 0;
  std::thread t([&] { use(hits); }); // both-warning {{thread may outlive 'hits'}}
  return t;
}

struct Holder {
  std::thread thread;
};
Holder handle_is_returned_in_a_struct() {
  int hits = 0;
  Holder holder;
  holder.thread = std::thread([&hits] { use(hits); }); // both-warning {{thread may outlive 'hits'}}
  return holder;
}

std::unique_ptr<std::thread> handle_is_returned_in_a_unique_ptr() {
  int hits = 0;
  return std::make_unique<std::thread>([&hits] { use(hits); }); // both-warning {{thread may outlive 'hits'}}
}

std::future<int> future_is_returned() {
  int base = next();
  return std::async(std::launch::async, [&] { return base + 1; }); // both-warning {{thread may outlive 'base'}}
}

class Pool {
public:
  void add() {
    int job = next();
    threads_.emplace_back([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  }
  void push() {
    int job = next();
    threads_.push_back(std::thread([&job] { use(job); })); // both-warning {{thread may outlive 'job'}}
  }
  ~Pool() {
    for (auto &t : threads_)
      t.join();
  }

private:
  std::vector<std::thread> threads_;
};

void handle_goes_into_the_callers_vector(std::vector<std::thread> &threads) {
  int job = next();
  threads.emplace_back([&job] { use(job); }); // both-warning {{thread may outlive 'job'}}
}

void handle_on_the_heap() {
  int job = next();
  auto t = std::make_unique<std::thread>([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  t->detach();
}

void jthread_is_detached() {
  int job = next();
  std::jthread t([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  t.detach();
}

// ---- joined, but too late or not always

void joined_on_one_path_only(bool wait) {
  int job = next();
  std::thread t([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  if (wait)
    t.join();
  else
    t.detach();
}

void detached_before_an_early_return(bool done) {
  int job = next();
  std::thread t([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  if (done) {
    t.detach();
    return;
  }
  t.join();
}

void joined_outside_the_block() {
  std::thread t;
  {
    int job = next();
    t = std::thread([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  } // both-note {{the thread may still run when 'job' dies here}}
  t.join();
}

void jthread_dies_after_what_it_borrows() {
  std::jthread worker;
  int job = next();
  worker = std::jthread([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
}

void threads_die_after_what_they_borrow() {
  std::vector<std::jthread> workers;
  std::string text = "a";
  workers.emplace_back([&] { use(text); }); // both-warning {{thread may outlive 'text'}}
}

void future_dies_after_what_it_borrows() {
  std::future<void> done;
  int job = next();
  done = std::async(std::launch::async, [&] { use(job); }); // both-warning {{thread may outlive 'job'}}
}

void turn_of_a_loop_ends_first() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    int job = i * 2;
    threads.emplace_back([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
  }
  for (auto &t : threads)
    t.join();
}

// ---- through a template, judged where the closure is made

template <class F> void run_detached(F f) { std::thread(f).detach(); }
void closure_goes_through_a_template() {
  int hits = 0;
  run_detached([&hits] { ++hits; }); // both-warning {{thread may outlive 'hits'}}
}

template <class F> void forward_detached(F &&f) { std::thread(std::forward<F>(f)).detach(); }
void closure_is_forwarded() {
  int hits = 0;
  forward_detached([&] { use(hits); }); // both-warning {{thread may outlive 'hits'}}
}

template <class T> void instantiated_twice_reported_once(T value) {
  std::thread([&] { use(value); }).detach(); // both-warning {{thread may outlive 'value'}}
}
void two_instantiations() {
  instantiated_twice_reported_once(1);
  instantiated_twice_reported_once(std::string("a"));
}

// ---- owned by somebody outside: nobody has shown that it dies, or that it does not

void reference_parameter(std::string &text) {
  std::thread([&] { use(text); }).detach(); // rust-warning {{thread may outlive 'text', which it captures by reference}}
} // rust-note@-2 {{'text' is owned by the caller, who does not know of the thread}}

void view_parameter(std::string_view text) {
  std::thread([text] { use((int)text.size()); }).detach(); // rust-warning {{thread may outlive}}
}

struct Message {
  std::string_view text;
};
void view_inside_a_struct(Message message) {
  std::thread([message] { use((int)message.text.size()); }).detach(); // rust-warning {{thread may outlive what 'message' of type 'Message' borrows}}
}

class Ticker { // rust-note 4 {{no destructor of 'Ticker' joins the thread}}
public:
  void captured() {
    std::thread([this] { ++ticks_; }).detach(); // rust-warning {{thread may outlive '*this', which it captures by pointer}}
  }
  void by_default_reference() {
    std::thread([&] { ++ticks_; }).detach(); // rust-warning {{thread may outlive '*this'}}
  }
  void by_default_copy_which_copies_the_pointer() {
    std::thread([=] { ++ticks_; }).detach(); // rust-warning {{thread may outlive '*this'}}
  }
  void member_function() {
    std::thread(&Ticker::tick, this).detach(); // rust-warning {{thread may outlive '*this'}}
  }

private:
  void tick() { ++ticks_; }
  std::atomic<int> ticks_{0};
};

class Unjoined {
public:
  void start() {
    thread_ = std::thread([this] { ++ticks_; }); // rust-warning {{thread may outlive '*this'}}
  }
  void stop() { thread_.join(); }

private:
  int ticks_ = 0;
  std::thread thread_;
};

// The jthread joins after `ticks_` is gone: members die in reverse order.
class WrongOrder {
public:
  WrongOrder() {
    thread_ = std::jthread([this] { ++ticks_; }); // both-warning {{thread may outlive}}
  }

private:
  std::jthread thread_;
  std::vector<int> history_;
  int ticks_ = 0;
};

void handle_moved_away(std::vector<std::thread> &late) {
  std::vector<int> data;
  std::thread t([&data] { data.push_back(1); }); // both-warning {{thread may outlive 'data', which it captures by reference}}
  late.push_back(std::move(t));
}

void handle_moved_out_of_the_turn() {
  std::vector<std::thread> all;
  for (int i = 0; i < 2; ++i) {
    int local = i;
    std::thread t([&local] { ++local; }); // both-warning {{thread may outlive 'local', which it captures by reference}}
    all.push_back(std::move(t));
  }
  for (auto &t : all)
    t.join();
}

// A destructor of its own that only tells the thread to stop: the members die first.
class TellsItsThreadToStop {
  std::atomic<bool> stop_{false};
  std::jthread worker_;
  std::vector<int> samples_;

public:
  TellsItsThreadToStop() {
    worker_ = std::jthread([this] { samples_.push_back(1); }); // both-warning {{thread may outlive 'samples_', which dies before the thread is joined}}
  }
  ~TellsItsThreadToStop() { stop_ = true; }
};
