// the moved field gets a new value before the struct is used
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
  job.name = "next";
  describe(job);
  worker.join();
}
