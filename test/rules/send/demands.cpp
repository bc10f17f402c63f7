// What asks for a Send value without starting a thread: SendFn, and templates that constrain
// themselves by the concept.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime
#include <fearless/fearless.h>
#include <functional>
#include <string>
#include <utility>
#include <vector>

struct Job {
  std::string name;
  float *buffer;
};

void wants_a_callable(fearless::SendFn<void()>);
void makes_one_of_a_pointer(int *p) {
  wants_a_callable([p] { ++*p; }); // expected-warning {{'p' of type 'int *' cannot be sent}}
}
void makes_one_of_values(int n, std::string text) {
  wants_a_callable([n, text] { (void)n, (void)text; });
}

template <fearless::Send T> void audit(T) {}
template <class T> requires fearless::Send<T> void audit_too(T) {}
void gives_a_pointer(float *buffer) {
  audit(Job{"a", buffer});     // expected-warning {{of type 'Job' cannot be sent}}
  audit_too(Job{"a", buffer}); // expected-warning {{of type 'Job' cannot be sent}}
}
void gives_values() {
  audit(1);
  audit(std::string("a"));
  audit_too(std::vector<int>{1});
}

template <fearless::Send T> class Outbox {
public:
  void add(T value) { values_.push_back(std::move(value)); }

private:
  std::vector<T> values_;
};
void has_an_outbox_of_pointers() {
  Outbox<Job> outbox; // expected-warning {{of type 'Job' cannot be sent}}
}
void has_an_outbox_of_values() { Outbox<std::string> outbox; }

class Task { // whatever it holds was asked to be Send
public:
  template <fearless::Send F> explicit Task(F body) : body_(std::move(body)) {}
  void run() const { body_(); }

private:
  std::function<void()> body_;
};
void sends_a_task(int n) {
  Task task([n] { (void)n; });
  fearless::spawn([task = std::move(task)] { task.run(); });
}
