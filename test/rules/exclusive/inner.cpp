// Values that refer to something: structs with references, tuples, closures that a function made.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <functional>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

void use(int);

struct Report {
  int &total;
  void operator()() const { ++total; }
};
struct Input {
  const std::vector<int> &values;
};
struct Stats {
  int sum = 0;
};
struct Job {
  Report report;
  int weight;
};

// ---- reject

void a_struct() {
  int total = 0;
  Report report{total};
  std::thread t([report] { ++report.total; });
  ++total; // rust-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void a_struct_in_a_struct() {
  int total = 0;
  Job job{{total}, 1};
  std::thread t([job] { ++job.report.total; });
  ++total; // rust-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void a_struct_as_an_argument() {
  int total = 0;
  Report report{total};
  std::thread t([](Report r) { ++r.total; }, report);
  use(total); // rust-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void a_tuple() {
  int total = 0;
  auto all = std::tie(total);
  std::thread t([all] { ++std::get<0>(all); });
  ++total; // rust-warning {{'total' is written here while a thread uses it}}
  t.join();
}

auto adder(int &n) {
  return [&n] { ++n; };
}
void a_closure_of_a_function() {
  int total = 0;
  std::thread t(adder(total));
  ++total; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}
void a_closure_of_a_function_by_name() {
  int total = 0;
  auto add = adder(total);
  std::thread t(add);
  ++total; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}
void a_closure_of_a_function_outlives() {
  int total = 0;
  std::thread t(adder(total)); // both-warning {{thread may outlive 'total', which it captures by reference}}
  t.detach();
}

void a_bound_call() {
  int total = 0;
  auto job = std::bind([](int &n) { ++n; }, std::ref(total));
  std::thread t(job);
  ++total; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void a_struct_outlives() {
  int total = 0;
  Report report{total};
  // both-warning@+1 {{thread may outlive 'total', which 'report' refers to}}
  std::thread t([report] { ++report.total; });
  t.detach();
}

// ---- accept

void both_read() {
  std::vector<int> values(3);
  Input input{values};
  std::thread t([input] { use(input.values[0]); });
  use(values[1]);
  t.join();
}

void used_after_the_join() {
  int total = 0;
  Report report{total};
  std::thread t([report] { ++report.total; });
  t.join();
  ++total;
}

Stats count(std::vector<int> &values);
void the_result_refers_to_nothing() {
  std::vector<int> values(3);
  Stats stats = count(values);
  std::thread t([stats] { use(stats.sum); });
  values.push_back(1);
  t.join();
}

std::pair<int, std::string> measure(int &total);
void the_pair_refers_to_nothing() {
  int total = 0;
  auto pair = measure(total);
  std::thread t([pair] { use(pair.first); });
  ++total;
  t.join();
}

auto copier(const std::string &name) {
  return [name] { use(static_cast<int>(name.size())); };
}
void a_closure_with_a_copy() {
  std::string name = "a";
  std::thread t(copier(name));
  name += "b";
  t.join();
}

void another_part() {
  int total = 0, other = 0;
  Report report{total};
  std::thread t([report] { ++report.total; });
  ++other;
  t.join();
  use(total + other);
}

// A closure's copies are its own, whoever makes it, and however often.
std::thread counts_down(int from) {
  return std::thread([from]() mutable { --from; });
}
void each_call_has_a_copy() {
  std::thread a = counts_down(1);
  std::thread b = counts_down(2);
  a.join();
  b.join();
}
void a_copy_of_a_closure_with_a_copy() {
  int base = 0;
  auto add = [base](int n) { return base + n; };
  std::thread t([add] { use(add(1)); });
  ++base;
  t.join();
}

// ---- reject

class Queue {
public:
  void both_ends() {
    auto &items = items_;
    std::thread a([&items] { items.push_back(1); });
    std::thread b([&items] { items.pop_back(); }); // both-warning {{two threads use 'this->items_' at the same time, and one writes it}}
    a.join();
    b.join();
  }

private:
  std::vector<int> items_;
};

struct View {
  std::vector<int> &items;
  void push() { items.push_back(1); }
};
void through_a_lent_struct() {
  std::vector<int> items;
  View view{items};
  std::thread t([&view] { view.push(); });
  items.push_back(2); // rust-warning {{'items' is written here while a thread uses it}}
  t.join();
}
