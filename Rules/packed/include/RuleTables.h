#ifndef COPYDESK_RULE_TABLES_H
#define COPYDESK_RULE_TABLES_H
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The packed rule files, embedded as they are in rules.bin: numbers of eight bytes. Beyond the end they are zero.
extern const unsigned char copydesk_rules[];
extern const size_t copydesk_rules_count;

static inline size_t rules_count(void) { return copydesk_rules_count / sizeof(uint64_t); }
static inline uint64_t rules_u64(size_t index) {
  uint64_t value = 0;
  if (index < rules_count()) memcpy(&value, copydesk_rules + index * sizeof value, sizeof value);
  return value;
}
#endif
