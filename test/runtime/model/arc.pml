/* The counts of Arc and Weak, as detail/arc_block.h keeps them: processes with some of each do what
 * they like with them, in any order, until they have let all go. The object is destroyed once and
 * nobody uses it afterwards, who writes is alone, and the memory is freed once and last.
 *
 * Here memory is sequentially consistent, and each line a step: this is about the steps. Whether the
 * memory orders suffice, arc_model.cpp asks, of fewer programs. This is made by hand: above what
 * mirrors some of arc_block.h stands what it mirrors, and check.py looks whether that is still so.
 *
 * Each of these must break it:
 */
/* MUTATE UPGRADE_WITHOUT_LOOKING */
/* MUTATE UPGRADE_IN_TWO_STEPS */
/* MUTATE ALONE_WITH_WEAKS */
/* MUTATE UNWRAP_IN_TWO_STEPS */
/* MUTATE DESTROY_WITHOUT_WEAK */
/* MUTATE LAST_KEEPS_WEAK */

#define PROCESSES 2
#define MOST 2 /* of each kind that one process has */

byte strong = PROCESSES;
byte weak = PROCESSES + 1; /* all strong ones together have one */
byte destroyed, freed, writing, ended;

inline use() { assert(!destroyed && !writing) }

inline destroy() {
  assert(!destroyed && !writing);
  destroyed++
}

inline free_memory() {
  assert(destroyed && !freed);
  freed++
}

inline look() {
  d_step {
    assert(!freed);
    seen_strong = strong;
    seen_weak = weak
  }
}

inline write_alone() {
  use();
  writing = 1;
  writing = 0
}

/* MIRRORS fearless/detail/arc_block.h:
 *   if (weak(counts_.fetch_sub(one_weak, std::memory_order_acq_rel)) == 1)
 *     free_memory_(this); */
inline drop_weak() {
  d_step {
    assert(!freed);
    weak--;
    last = (weak == 0)
  };
  if
  :: last -> free_memory()
  :: else
  fi
}

/* MIRRORS fearless/detail/arc_block.h:
 *   if (unique()) { // nobody is left to race with
 *     destroy_object_(this);
 *     free_memory_(this);
 *   } else if (strong(counts_.fetch_sub(one_strong, std::memory_order_acq_rel)) == 1)
 *     destroy(); */
inline drop_strong() {
  look();
  if
#ifdef ALONE_WITH_WEAKS
  :: seen_strong == 1 ->
#else
  :: seen_strong == 1 && seen_weak == 1 ->
#endif
    destroy();
    free_memory()
  :: else ->
    d_step {
      assert(!freed);
      strong--;
      last = (strong == 0)
    };
    if
    :: last ->
      destroy();
#ifndef LAST_KEEPS_WEAK
      drop_weak()
#endif
    :: else
    fi
  fi
}

/* compare_exchange of both counts, from what was seen; sees anew what is there if that fails. */
inline exchange_strong(more) {
  d_step {
    assert(!freed);
    done = (strong == seen_strong && weak == seen_weak);
    if
    :: done -> strong = strong + more
    :: else ->
      seen_strong = strong;
      seen_weak = weak
    fi
  }
}

/* MIRRORS fearless/detail/arc_block.h:
 *   while (strong(counts) != 0)
 *     if (counts_.compare_exchange_weak(counts, counts + one_strong, std::memory_order_acquire,
 *                                       std::memory_order_relaxed))
 *       return true; */
inline upgrade() {
  look();
  done = 0;
  do
#ifndef UPGRADE_WITHOUT_LOOKING
  :: seen_strong == 0 -> break
#endif
#ifdef UPGRADE_IN_TWO_STEPS
  :: seen_strong != 0 ->
    strong++;
    done = 1;
    break
#endif
  :: done -> break
#ifdef UPGRADE_WITHOUT_LOOKING
  :: !done -> exchange_strong(1)
#else
  :: seen_strong != 0 && !done -> exchange_strong(1)
#endif
  od
}

/* MIRRORS fearless/detail/arc_block.h:
 *   while (strong(counts) == 1)
 *     if (counts_.compare_exchange_weak(counts, counts - one_strong, std::memory_order_acquire,
 *                                       std::memory_order_relaxed))
 *       return true; */
/* try_unwrap, with a T whose move may throw. */
inline unwrap() {
  look();
  done = 0;
  do
  :: seen_strong != 1 || done -> break
#ifdef UNWRAP_IN_TWO_STEPS
  :: seen_strong == 1 && !done ->
    strong--;
    done = 1
#else
  :: seen_strong == 1 && !done -> exchange_strong(-1)
#endif
  od;
  if
  :: done ->
    write_alone();
    if
    :: strong++
    :: mine_strong--;
#ifdef DESTROY_WITHOUT_WEAK
      destroy();
      free_memory()
#else
      destroy();
      drop_weak()
#endif
    fi
  :: else
  fi
}

active [PROCESSES] proctype process() {
  byte mine_strong = 1, mine_weak = 1, seen_strong, seen_weak;
  bit last, done;
  do
  :: mine_strong > 0 -> use()
  :: mine_strong > 0 && mine_strong < MOST ->
    strong++;
    mine_strong++
  :: mine_strong > 0 && mine_weak < MOST ->
    weak++;
    mine_weak++
  :: mine_strong > 0 ->
    mine_strong--;
    drop_strong()
  :: mine_weak > 0 ->
    mine_weak--;
    drop_weak()
  :: mine_weak > 0 && mine_strong < MOST ->
    upgrade();
    mine_strong = mine_strong + done
  :: mine_strong == 1 -> unwrap() /* of one's only one */
  :: mine_strong == 1 -> /* get_mut */
    look();
    if
    :: seen_strong == 1 && seen_weak == 1 -> write_alone()
    :: else
    fi
  :: mine_strong == 0 && mine_weak == 0 -> break
  od;
  ended++;
  if
  :: ended == PROCESSES -> assert(destroyed && freed)
  :: else
  fi
}
