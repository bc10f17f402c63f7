// Thread local reference lent out.
// LIMIT: a reference to a thread_local is taken for one to a global
#include <thread>
#include <vector>
thread_local std::vector<unsigned char> scratch(8);
int main() {
  auto &b = scratch;
  std::thread([&b] { b.push_back(1); }).detach();
  b.push_back(2);
}
