// TSan: silent
// Votes with manual lock and unlock, from the days before guards.
#include <map>
#include <mutex>
#include <thread>

class VotingBooth {
public:
  bool vote(int voter, int candidate) {
    lock.lock();
    if (voted.count(voter)) {
      lock.unlock();
      return false;
    }
    voted[voter] = candidate;
    ++votes[candidate];
    lock.unlock();
    return true;
  }

  int count(int candidate) {
    lock.lock();
    const int n = votes[candidate];
    lock.unlock();
    return n;
  }

private:
  std::mutex lock;
  std::map<int, int> voted;
  std::map<int, int> votes;
};

int main() {
  VotingBooth booth;
  std::thread other([&booth] {
    booth.vote(2, 1);
    booth.vote(3, 1);
  });
  booth.vote(1, 1);
  booth.vote(1, 2);
  other.join();
  return booth.count(1) != 3;
}
