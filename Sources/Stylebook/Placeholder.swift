internal import Linting
