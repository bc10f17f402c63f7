// the whole struct is used after one field was moved away
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Job {
  std::string name;
  std::vector<int> data;
};

void describe(const Job &job) { std::printf("%s %zu\n", job.name.c_str(), job.data.size()); }

int main() {
  Job job{"sum", {1, 2}};
  std::thread worker([name = std::move(job.name)] { std::puts(name.c_str()); });
  describe(job);
  worker.join();
}
