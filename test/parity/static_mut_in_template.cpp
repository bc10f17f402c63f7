// a mutable static of a generic type's helper is reached by a thread
#include <fearless/thread.h>

#include <cstdio>
#include <utility>
#include <vector>

template <class T> struct Pool {
  static std::vector<T> pooled;
  static std::size_t recycle(T value) {
    pooled.push_back(std::move(value));
    return pooled.size();
  }
};
template <class T> std::vector<T> Pool<T>::pooled;

int main() {
  auto worker = fearless::spawn([] { return Pool<int>::recycle(4); });
  std::printf("%zu\n", worker.join());
}
