// the parent appends while a thread iterates
#include <cstdio>
#include <thread>
#include <vector>

int main() {
  std::vector<int> jobs{1, 2, 3};
  std::jthread printer([&] {
    for (int job : jobs)
      std::printf("%d\n", job);
  });
  jobs.push_back(4);
}
