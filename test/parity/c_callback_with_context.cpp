// a C style callback and its untyped context go into a thread
#include <cstdio>
#include <thread>

struct Callback {
  void (*function)(void *);
  void *context;
  void operator()() const { function(context); }
};

void notify(Callback callback) {
  std::thread(callback).detach();
}

void hello(void *) { std::puts("hello"); }

int main() { notify({hello, nullptr}); }
