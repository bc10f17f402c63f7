// a generic function that needs Send is given a non-atomic counted pointer
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

class Rc {
public:
  explicit Rc(std::vector<int> value) : box_(new Box{std::move(value), 1}) {}
  Rc(const Rc &other) : box_(other.box_) { ++box_->owners; }
  Rc &operator=(const Rc &) = delete;
  ~Rc() {
    if (--box_->owners == 0)
      delete box_;
  }
  const std::vector<int> &operator*() const { return box_->value; }

private:
  struct Box {
    std::vector<int> value;
    int owners;
  };
  Box *box_;
};

template <class T, class F> void run(T value, F body) {
  std::thread worker([value = std::move(value), body = std::move(body)] { body(value); });
  worker.join();
}

int main() {
  Rc tree(std::vector<int>{1, 2, 3});
  run(tree, [](const Rc &t) { std::printf("%zu\n", (*t).size()); });
  std::printf("%zu\n", (*tree).size());
}
