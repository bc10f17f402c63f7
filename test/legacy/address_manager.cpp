// TSan: data race
// Known addresses of a network node; locks by macro, as the project does everywhere.
#include <algorithm>
#include <mutex>
#include <set>
#include <thread>

#define PASTE2(a, b) a##b
#define PASTE(a, b) PASTE2(a, b)
#define LOCK(cs) std::unique_lock<std::recursive_mutex> PASTE(criticalblock, __LINE__)(cs)

class CAddrMan {
public:
  void Add(int nAddr) {
    LOCK(cs);
    setNew.insert(nAddr);
    ++nNew; // WITNESS
  }

  void Good(int nAddr) {
    LOCK(cs);
    if (!setNew.count(nAddr))
      return;
    MakeTried(nAddr);
  }

  int size() const {
    return nNew + nTried; // DEFECT(guarded-by): both counts without LOCK(cs)
  }

private:
  //! Needs cs, which every caller has; recursive, so asking again is fine.
  void MakeTried(int nAddr) {
    LOCK(cs);
    setNew.erase(nAddr);
    setTried.insert(nAddr);
    --nNew;
    ++nTried;
  }

  //! critical section to protect the inner data structures
  mutable std::recursive_mutex cs;
  std::set<int> setNew;   // protected by cs
  std::set<int> setTried; // protected by cs
  int nNew = 0;           // protected by cs
  int nTried = 0;         // protected by cs
};

int main() {
  CAddrMan addrman;
  std::thread gossip([&addrman] {
    for (int nAddr = 0; nAddr < 300; ++nAddr) {
      addrman.Add(nAddr);
      if (nAddr % 3 == 0)
        addrman.Good(nAddr);
      std::this_thread::yield();
    }
  });
  int most = 0;
  for (int i = 0; i < 300; ++i) {
    most = std::max(most, addrman.size());
    std::this_thread::yield();
  }
  gossip.join();
  return most > 400 || addrman.size() != 300;
}
