// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <any>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <pthread.h>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>
#define FEARLESS_NOT_SEND [[clang::annotate("fearless:not_send")]]
#define FEARLESS_NOT_SYNC [[clang::annotate("fearless:not_sync")]]

void use(int);
void use(const void *);

// ---- raw pointers that nobody here owns

void pointer_parameter(int *p) {
  std::thread([p] { ++*p; }).detach(); // rust-warning {{'p' of type 'int *' cannot be sent to another thread safely}} rust-note {{'int *' is a raw pointer: nothing says who else uses what it points to}} rust-note {{the thread starts here and receives it}} rust-note {{move or copy what it points to into the thread}}
}

void text_of_unknown_origin(const char *text) {
  std::thread([text] { use(text); }).detach(); // rust-warning {{'text' of type 'const char *' cannot be sent}}
}

void work(int *p);
void pointer_argument(int *p) {
  std::thread(work, p).detach(); // rust-warning {{'p' of type 'int *' cannot be sent}}
}

void new_object() {
  std::thread([p = new int(1)] { delete p; }).detach(); // rust-warning {{'p' of type 'int *' cannot be sent}}
}

void default_copy(int *p) {
  std::thread([=] { ++*p; }).detach(); // rust-warning {{'p' of type 'int *' cannot be sent}}
}

struct Node { // rust-note {{because it has the base 'Node', which is not Send}}
  int value = 0;
  Node *next = nullptr; // rust-note 3 {{because field 'next' has type 'Node *', which is not Send}}
};
void pointer_in_a_field(Node node) {
  std::thread([node] { use(node.value); }).detach(); // rust-warning {{'node' of type 'Node' cannot be sent to another thread safely}}
}

struct Cache {
  std::optional<Node> head; // rust-note {{because field 'head' has type 'std::optional<Node>', which is not Send}}
};
void pointer_in_a_field_of_a_field(Cache cache) {
  std::thread([cache = std::move(cache)] { use(&cache); }).detach(); // rust-warning {{'cache' of type 'Cache' cannot be sent}}
}

struct Tree : Node {
  int depth = 0;
};
void pointer_in_a_base(Tree tree) {
  std::thread([tree] { use(tree.depth); }).detach(); // rust-warning {{'tree' of type 'Tree' cannot be sent}}
}

void pointers_in_a_container(std::vector<int *> pointers) {
  std::thread([pointers = std::move(pointers)] { use(*pointers[0]); }).detach(); // rust-warning {{'pointers' of type 'std::vector<int *>' cannot be sent}} rust-note {{because it holds 'int *', which is not Send}}
}

void pointer_in_a_tuple(std::tuple<int, int *> both) {
  std::thread([both] { use(*std::get<1>(both)); }).detach(); // rust-warning {{'both' of type 'std::tuple<int, int *>' cannot be sent}}
}

void closure_in_a_closure(int *p) {
  auto inner = [p] { ++*p; };
  std::thread([inner] { inner(); }).detach(); // rust-warning {{'inner'}} rust-note@-2 {{because its capture 'p' has type 'int *', which is not Send}}
}

class Copied {
public:
  void start() {
    std::thread([*this] { use(*data_); }).detach(); // rust-warning {{'*this' of type 'Copied' cannot be sent}}
  }

private:
  int *data_ = nullptr; // rust-note {{because field 'data_' has type 'int *', which is not Send}}
};

struct Job {
  int *data;
  void operator()() const { ++*data; }
};
void function_object(int *p) {
  Job job{p}; // rust-warning {{'p' of type 'int *' cannot be sent}}
  std::thread(job).detach();
}

// ---- shared owners of plain data

void shared_with_nobody_yet(std::shared_ptr<int> n) {
  std::thread([n] { ++*n; }).detach(); // rust-warning {{'n' of type 'std::shared_ptr<int>' cannot be sent to another thread safely}} rust-note {{every owner of 'int' may write the same object without synchronisation}} rust-note {{share the data as 'fearless::Arc<fearless::Mutex<int>>'}}
}

void shared_and_moved_in(std::shared_ptr<int> n) {
  std::thread([n = std::move(n)] { ++*n; }).detach(); // rust-warning {{'n' of type 'std::shared_ptr<int>' cannot be sent}}
}

void weak_owner(std::weak_ptr<std::string> text) {
  std::thread([text] { use(text.expired()); }).detach(); // rust-warning {{'text' of type 'std::weak_ptr<std::string>' cannot be sent}}
}

struct State {
  std::mutex mutex;
  int count = 0;
};
void add(const std::shared_ptr<State> &state) {
  std::lock_guard lock(state->mutex);
  ++state->count;
}
void mutex_beside_the_data_licenses_nothing() {
  auto state = std::make_shared<State>();
  std::thread t([state] { add(state); }); // rust-warning {{'state' of type 'std::shared_ptr<State>' cannot be sent}}
  add(state);
  t.join();
}

struct Session {
  std::shared_ptr<std::string> user; // rust-note {{because field 'user' has type 'std::shared_ptr<std::string>', which is not Send}}
};
void shared_owner_in_a_field(Session session) {
  std::thread([session] { use(session.user->size()); }).detach(); // rust-warning {{'session' of type 'Session' cannot be sent}}
}

// ---- shown: both sides use what is shared, and one writes: profile audit, too

void two_threads_write() {
  auto log = std::make_shared<std::vector<int>>();
  std::thread a([log] { log->push_back(1); }); // both-warning {{'log' of type 'std::shared_ptr<std::vector<int>>' cannot be sent}} both-note {{the thread writes '*log' here}} both-note@+1 {{and in a second thread, which starts here}} both-note@+1 {{the thread writes '*log' here}}
  std::thread b([log] { log->push_back(2); }); // both-warning {{'log' of type 'std::shared_ptr<std::vector<int>>' cannot be sent}}
  a.join();
  b.join();
}

void parent_reads_meanwhile() {
  auto total = std::make_shared<int>(0);
  std::thread t([total] { ++*total; }); // both-warning {{'total' of type 'std::shared_ptr<int>' cannot be sent}}
  use(*total); // both-note {{meanwhile '*total' is read here}}
  t.join();
}

void every_turn_writes() {
  auto log = std::make_shared<std::vector<int>>();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([log, i] { log->push_back(i); }); // both-warning {{'log' of type 'std::shared_ptr<std::vector<int>>' cannot be sent}}
  for (auto &t : threads)
    t.join();
}

void append(std::shared_ptr<std::vector<int>> to, int n) { to->push_back(n); }
void shared_owner_as_an_argument() {
  auto log = std::make_shared<std::vector<int>>();
  std::thread a(append, log, 1); // both-warning {{'log' of type 'std::shared_ptr<std::vector<int>>' cannot be sent}}
  std::thread b(append, log, 2); // both-warning {{'log' of type 'std::shared_ptr<std::vector<int>>' cannot be sent}}
  a.join();
  b.join();
}

struct Log {
  std::shared_ptr<std::vector<int>> lines; // rust-note {{because field 'lines' has type 'std::shared_ptr<std::vector<int>>', which is not Send}}
};
void both_use_a_shared_owner_in_a_copied_struct(Log log) {
  std::thread t([log] { log.lines->push_back(1); }); // both-warning {{'log' of type 'Log' cannot be sent}}
  log.lines->push_back(2); // both-note {{meanwhile '*log.lines' is written here}}
  t.join();
}

// ---- erased, or open to any derived class

void unknown_callable(std::function<void()> task) {
  std::thread(task).detach(); // rust-warning {{cannot prove that 'task' of type 'std::function<void ()>' may be sent to another thread}} rust-note {{what 'std::function<void ()>' holds is not known here}} rust-note {{take the callable as a template parameter, or as 'fearless::SendFn'}}
}

void unknown_callable_is_captured(std::function<void()> task) {
  std::thread([task] { task(); }).detach(); // rust-warning {{cannot prove that 'task'}}
}

void unknown_callables(std::vector<std::function<void()>> tasks) {
  std::thread([tasks = std::move(tasks)] { tasks[0](); }).detach(); // rust-warning {{cannot prove that 'tasks'}}
}

void unknown_value(std::any value) {
  std::thread([value] { use(value.has_value()); }).detach(); // rust-warning {{cannot prove that 'value' of type 'std::any' may be sent}}
}

void unknown_exception(std::exception_ptr error) {
  std::thread([error] { std::rethrow_exception(error); }).detach(); // rust-warning {{cannot prove that 'error'}}
}

class Shape { // rust-note {{'Shape' can be any derived class, and it promises nothing}}
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
};
void unknown_derived_class(std::unique_ptr<Shape> shape) {
  std::thread([shape = std::move(shape)] { use((int)shape->area()); }).detach(); // rust-warning {{'shape' of type 'std::unique_ptr<Shape>'}} rust-note {{declare the promise on the base class, 'class FEARLESS_SEND ...'}}
}

// ---- bound to a thread

void lock_is_handed_over(std::mutex &m) {
  std::unique_lock<std::mutex> lock(m);
  std::thread t([lock = std::move(lock)]() mutable { lock.unlock(); }); // rust-warning {{'lock' of type 'std::unique_lock<std::mutex>' cannot be sent}} rust-note {{holds a lock, which the thread that took it must release}}
  t.join();
}

class FEARLESS_NOT_SEND Window { // rust-note 2 {{'Window' is tagged as not Send here}}
  int id = 0;
};
void refused_by_its_tag(Window window) {
  std::thread([window] { use(&window); }).detach(); // rust-warning {{'window' of type 'Window' cannot be sent}}
}
void refused_in_a_unique_ptr(std::unique_ptr<Window> window) {
  std::thread([window = std::move(window)] { use(window.get()); }).detach(); // rust-warning {{'window' of type 'std::unique_ptr<Window>' cannot be sent}}
}

// ---- lent to a thread that is joined: must be Sync, or be the thread's alone

void pointers_are_not_sync(Node &node) {
  std::thread t([&] { use(node.value); }); // rust-warning {{'node' of type 'Node' cannot be shared with another thread safely}}
  t.join();
}

class Memo {
public:
  int get() const { return hits_++; }

private:
  mutable int hits_ = 0; // rust-note {{field 'hits_' is mutable and does not synchronise itself: const is no protection}}
};
int ask(const Memo &memo) { return memo.get(); }
void mutable_field_behind_const(const Memo &memo) {
  std::thread t(ask, std::cref(memo)); // rust-warning {{'memo' of type 'const Memo' cannot be shared with another thread safely}}
  t.join();
}

void const_is_shallow(const std::unique_ptr<int> &n) {
  std::thread t([&n] { ++*n; }); // rust-warning {{'n' of type 'const std::unique_ptr<int>' cannot be shared}}
  t.join();
}

// ---- results come back

void result_is_a_pointer() {
  auto done = std::async(std::launch::async, [] { return new int(1); }); // rust-warning {{the thread's result of type 'int *' cannot be sent back safely}}
  delete done.get();
}

void result_is_shared() {
  auto done = std::async([] { return std::make_shared<int>(1); }); // rust-warning {{the thread's result of type 'std::shared_ptr<int>' cannot be sent back safely}}
  use(*done.get());
}

int *find(int key);
void result_of_a_function() {
  auto done = std::async(find, 1); // rust-warning {{the thread's result of type 'int *' cannot be sent back safely}}
  use(done.get());
}

// ---- templates: per instantiation, told once

template <class T> void send(T value) {
  std::thread([value = std::move(value)] { use(&value); }).detach(); // rust-warning {{'value' of type 'int *' cannot be sent}}
}
template <class F> void run(F f) { std::thread(std::move(f)).detach(); }
void instantiations(int *p) {
  send(1);
  send(p);
  send(p);
  run([] { use(1); });
  run([p] { ++*p; }); // rust-warning {{'p' of type 'int *' cannot be sent}}
}

// ---- other ways to start a thread

struct Args {
  int *data;
};
void *start(void *args);
void posix_thread(Args *args) {
  pthread_t id;
  pthread_create(&id, nullptr, start, args); // rust-warning {{'args' of type 'Args *' cannot be sent}}
  pthread_detach(id);
}

std::vector<std::thread> pool;
void emplaced(int *p) {
  pool.emplace_back([p] { ++*p; }); // rust-warning {{'p' of type 'int *' cannot be sent}}
}

void bound(int *p) {
  std::thread(std::bind(work, p)).detach(); // rust-warning {{'p' of type 'int *' cannot be sent}}
}

void jthread(int *p) {
  std::jthread([p] { ++*p; }).detach(); // rust-warning {{'p' of type 'int *' cannot be sent}}
}
