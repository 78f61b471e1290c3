#include "RuleTables.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char copydesk_rules[] = {
#embed "rules.bin"
};
const size_t copydesk_rules_count = sizeof copydesk_rules;
