// The Rust Book, listing 16-14: Rc instead of Arc. rustc: error[E0277]: `Rc<Mutex<i32>>` cannot be
// sent between threads safely. C++ has no Rc of its own, but many a project has: a pointer with a
// count that is a plain number.
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <utility>
#include <vector>

template <class T> class Rc {
public:
  template <class... Args>
  explicit Rc(std::in_place_t, Args &&...args) : box_(new Box{T(args...), 1}) {}
  Rc(const Rc &other) : box_(other.box_) { ++box_->owners; }
  Rc &operator=(const Rc &) = delete;
  ~Rc() {
    if (--box_->owners == 0)
      delete box_;
  }

  const T &operator*() const { return box_->value; }
  const T *operator->() const { return &box_->value; }

private:
  struct Box {
    T value;
    int owners;
  };
  Box *box_;
};

int main() {
  const Rc<fearless::Mutex<int>> counter(std::in_place, 0);
  std::vector<fearless::JoinHandle<void>> handles;

  for (int i = 0; i < 10; ++i)
    handles.push_back(fearless::spawn([counter] {
      auto num = counter->lock();
      *num += 1;
    }));

  for (auto &handle : handles)
    handle.join();

  std::printf("Result: %d\n", *counter->lock());
}
