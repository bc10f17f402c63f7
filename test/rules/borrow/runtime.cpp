// fearless's own threads, over the real standard library.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
#include <fearless/fearless.h>

#include <string>
#include <string_view>
#include <vector>

void use(int);
void use(const std::string &);
int next();

// ---- rejected

void detached_handle() {
  int job = next();
  fearless::spawn([&job] { use(job); }).detach(); // both-warning {{thread may outlive 'job', which it captures by reference}}
}

fearless::JoinHandle<void> returned_handle() {
  int job = next();
  return fearless::spawn([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
}

class Pool {
public:
  void add() {
    int job = next();
    threads_.push_back(fearless::spawn([&job] { use(job); })); // both-warning {{thread may outlive 'job'}}
  }

private:
  std::vector<fearless::JoinHandle<void>> threads_;
};

void local_of_the_scopes_body() {
  fearless::scope([](fearless::Scope &s) {
    int job = next();
    s.spawn([&] { use(job); }); // both-warning {{thread may outlive 'job'}} both-note {{the thread starts here and runs until the whole scope ends}} both-note {{declare 'job' outside of the scope, or give the thread a copy}}
  });
}

void turn_of_a_loop_in_a_scope() {
  fearless::scope([](fearless::Scope &s) {
    for (int i = 0; i < 4; ++i) {
      int job = i * 2;
      s.spawn([&] { use(job); }); // both-warning {{thread may outlive 'job'}}
    }
  });
}

void closure_is_a_view(std::string_view text) {
  fearless::spawn([text] { use((int)text.size()); }).detach(); // rust-warning {{thread may outlive}}
}

// ---- accepted

void joined() {
  int job = next();
  auto handle = fearless::spawn([&] { return job + 1; });
  use(handle.join());
}

void handle_dies_first() {
  int job = next();
  auto handle = fearless::spawn([&] { use(job); });
}

void handles_joined_in_a_loop() {
  std::string text = "a";
  std::vector<fearless::JoinHandle<void>> handles;
  for (int i = 0; i < 4; ++i)
    handles.push_back(fearless::spawn([&] { use(text); }));
  for (auto &h : handles)
    h.join();
}

void scope_borrows_from_outside(std::vector<int> &data) {
  int job = next();
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { use(job); });
    s.spawn([&] { data[0] = 1; });
  });
}

void nested_scopes() {
  int job = next();
  fearless::scope([&](fearless::Scope &outer) {
    outer.spawn([&] {
      int inner_job = next();
      fearless::scope([&](fearless::Scope &inner) {
        inner.spawn([&] { use(job + inner_job); });
      });
    });
  });
}

void thread_of_the_scope_starts_another() {
  int job = next();
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { s.spawn([&] { use(job); }); });
  });
}

void joined_within_the_scope() {
  fearless::scope([](fearless::Scope &s) {
    int job = next();
    auto handle = s.spawn([&] { use(job); });
    handle.join();
  });
}

void value_is_moved_in(std::string text) {
  fearless::spawn([text = std::move(text)] { use(text); }).detach();
  fearless::spawn([](const std::string &s) { use(s); }, "literal").detach();
}
